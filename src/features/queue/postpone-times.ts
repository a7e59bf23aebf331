export const postponeChoices = ['hour', 'afternoon', 'tomorrow', 'monday'] as const
export type PostponeChoice = (typeof postponeChoices)[number]

const morningHour = 8
const afternoonHour = 14

function at(now: Date, daysAhead: number, hour: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + daysAhead, hour)
}

/** The moment that a choice means, by the clock of this computer; null where it has passed already. */
export function postponedUntil(choice: PostponeChoice, now: Date): Date | null {
  switch (choice) {
    case 'hour':
      return new Date(now.valueOf() + 60 * 60 * 1000)
    case 'afternoon': {
      const afternoon = at(now, 0, afternoonHour)
      return afternoon > now ? afternoon : null
    }
    case 'tomorrow':
      return at(now, 1, morningHour)
    case 'monday':
      return at(now, (8 - now.getDay()) % 7 || 7, morningHour)
  }
}
