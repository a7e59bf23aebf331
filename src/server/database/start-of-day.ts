/** Midnight at the server's place at the start of a day, or of the one `daysLater`. */
export function startOfDay(day: string, daysLater: number): Date {
  const midnight = new Date(`${day}T00:00:00`)
  midnight.setDate(midnight.getDate() + daysLater)
  return midnight
}
