export interface DayPreset {
  name: 'today' | 'week' | 'month'
  /** ISO days, both counted in. */
  from: string
  to: string
}

function isoDay(at: Date): string {
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days)
}

/** Spans that end today, by the clock of this computer. */
export function dayPresets(now: Date): DayPreset[] {
  const to = isoDay(now)
  return [
    { name: 'today', from: to, to },
    { name: 'week', from: isoDay(daysBefore(now, 6)), to },
    { name: 'month', from: isoDay(daysBefore(now, 29)), to },
  ]
}
