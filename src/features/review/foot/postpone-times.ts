export type PostponeTime = 'hour' | 'hours' | 'tomorrow' | 'monday'

/** When a record may come back, and what that is called; those that fall together are left out. */
export function postponeTimes(now: Date): { name: PostponeTime; at: Date }[] {
  const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
  const morningIn = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 8)
  const daysToMonday = ((8 - now.getDay()) % 7) + (now.getDay() === 1 ? 7 : 0)
  const times: { name: PostponeTime; at: Date }[] = [
    { name: 'hour', at: inHours(1) },
    { name: 'hours', at: inHours(4) },
    { name: 'tomorrow', at: morningIn(1) },
    { name: 'monday', at: morningIn(daysToMonday) },
  ]
  return times.filter(({ at }, index) => times.findIndex((other) => other.at.getTime() === at.getTime()) === index)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** A time as `<input type="datetime-local">` writes it: this computer's own, to the minute. */
export function asLocalInput(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}
