import { seededRandom } from '../seeded-random.ts'
import { inventPerson } from './invent-person.ts'
import type { SpecimenPerson } from './specimen-person.ts'

/** A holder of the French card, whose number is twelve digits: year and month of issue, department, office, count. */
export function inventFrenchHolder(seed: string | number): SpecimenPerson {
  const random = seededRandom(`French holder ${seed}`)
  const person = inventPerson(seed)
  const month = person.dateOfIssue.slice(2, 4) + person.dateOfIssue.slice(5, 7)
  return {
    ...person,
    issuingState: 'FRA',
    nationality: 'FRA',
    sex: person.sex === 'X' ? 'F' : person.sex,
    dateOfBirth: person.dateOfBirth.length === 10 ? person.dateOfBirth : '1971-03-09',
    givenNames: person.givenNames === '' ? 'Pía' : person.givenNames,
    documentNumber: `${month}${random.integer(10, 95)}${random.integer(1, 9)}${random.integer(10000, 99999)}`,
    personalNumber: '',
  }
}
