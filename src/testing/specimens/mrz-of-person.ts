import type { MrzKind } from '#domain/document-type.ts'
import { writeMrz } from '#domain/mrz/write-mrz.ts'
import type { SpecimenKind } from './layout.ts'
import type { SpecimenPerson } from './specimen-person.ts'

/** Which zone a side carries and its document code; null where it has none. */
const zones: Readonly<Record<SpecimenKind, { kind: MrzKind; documentCode: string } | null>> = {
  passport: { kind: 'TD3', documentCode: 'P' },
  'td1-front': null,
  'td1-back': { kind: 'TD1', documentCode: 'I' },
  td2: { kind: 'TD2', documentCode: 'I' },
  'mrv-a': { kind: 'MRV-A', documentCode: 'V' },
  'mrv-b': { kind: 'MRV-B', documentCode: 'V' },
  'fra-id': { kind: 'FRA-ID', documentCode: 'ID' },
}

/** The machine-readable lines that a side of the person's document carries, with right check digits; [] for none. */
export function mrzOfPerson(side: SpecimenKind, person: SpecimenPerson): string[] {
  const zone = zones[side]
  if (zone === null) return []
  const { likeness: _, ...said } = person
  return writeMrz(zone.kind, { ...said, documentCode: zone.documentCode, optionalData: person.personalNumber, issuingOffice: '952042' })
}
