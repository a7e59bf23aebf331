import { sameName } from '../mrz/same-name.ts'
import { fail, pass, unknown } from '../outcome.ts'
import type { Check } from './check.ts'

/** Where the zone of a card has room for 30 characters, a name that uses up nearly all of them may go on in print. */
const roomInZone = 28

function wordsOf(name: string): string[] {
  return name.split(/[\s\p{Pd}]+/u).filter((word) => word !== '')
}

/** Takes from the words the one that says the same, whichever comes first; null where there is none. */
function without(words: readonly string[], word: string): string[] | null {
  const at = words.findIndex((each) => sameName(each, word))
  return at < 0 ? null : words.filter((_, index) => index !== at)
}

/** Words of the print that are not in the zone; null where the zone has one that is not in the print. */
function leftOver(printed: string, zone: string): string[] | null {
  return wordsOf(zone).reduce<string[] | null>((left, word) => left && without(left, word), wordsOf(printed))
}

/**
 * A whole name as printed has the words of surname and given names in the machine-readable zone, in whichever order:
 * cards of Arabic names print the family's last, where the zone has it first.
 */
export function nameAsInZone<Field extends string>(fullName: Field, surname: Field, givenNames: Field): Check<Field> {
  return {
    name: 'nameAsInZone',
    severity: 'worth-knowing',
    fields: [fullName, surname, givenNames],
    proves: [fullName, surname, givenNames],
    run: (values) => {
      const printed = values[fullName] ?? null
      const zone = [values[surname], values[givenNames]].filter((name) => (name ?? '') !== '').join(' ')
      if (printed === null) return unknown('no-value', { field: fullName })
      if (zone === '') return unknown('no-value', { field: surname })
      const left = leftOver(printed, zone)
      if (left?.length === 0) return pass
      if (zone.length >= roomInZone) return unknown('zone-full', { field: fullName })
      return fail('name-differs-from-zone', { field: fullName, name: printed, zone })
    },
  }
}
