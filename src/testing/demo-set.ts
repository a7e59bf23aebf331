import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RecordStatus } from '#domain/record.ts'
import type { TreatmentName } from './degrade/treatments.ts'
import { drawPlan, type PlannedPicture } from './specimens/draw-plan.ts'
import type { SpecimenTruth } from './specimens/draw-specimen.ts'
import { inventFrenchHolder } from './specimens/invent-french-holder.ts'
import { inventPerson } from './specimens/invent-person.ts'
import type { SpecimenKind } from './specimens/layout.ts'
import type { SpecimenPerson } from './specimens/specimen-person.ts'

/** A document of the demonstration and what is to become of it. */
export interface DemoDocument {
  id: string
  reference: string
  /** JPEG, in order. */
  pictures: readonly Buffer[]
  truths: readonly SpecimenTruth[]
  becomes: Extract<RecordStatus, 'to-review' | 'verified' | 'exported' | 'rejected' | 'postponed'>
}

interface DemoEntry {
  id: string
  sides: readonly SpecimenKind[]
  person: SpecimenPerson
  treatment: TreatmentName
  reference: string
  becomes: DemoDocument['becomes']
}

const expired: SpecimenPerson = { ...inventPerson('demo expired'), dateOfIssue: '2012-05-04', dateOfExpiry: '2022-05-04' }
const longNumber: SpecimenPerson = { ...inventPerson('demo long number'), documentNumber: 'D231458907AB', personalNumber: '' }

const entries: readonly DemoEntry[] = [
  {
    id: 'passport-clean',
    sides: ['passport'],
    person: inventPerson('demo 1'),
    treatment: 'clean',
    reference: 'Visit 1041',
    becomes: 'to-review',
  },
  {
    id: 'passport-blurred',
    sides: ['passport'],
    person: inventPerson('demo 2'),
    treatment: 'blur',
    reference: 'Visit 1041',
    becomes: 'to-review',
  },
  {
    id: 'passport-reflection',
    sides: ['passport'],
    person: inventPerson('demo 3'),
    treatment: 'glare',
    reference: '',
    becomes: 'to-review',
  },
  {
    id: 'card-both-sides',
    sides: ['td1-front', 'td1-back'],
    person: inventPerson('demo 4'),
    treatment: 'clean',
    reference: 'Visit 1042',
    becomes: 'verified',
  },
  { id: 'card-long-number', sides: ['td1-back'], person: longNumber, treatment: 'rotate-12', reference: '', becomes: 'to-review' },
  {
    id: 'resident-card',
    sides: ['td2'],
    person: inventPerson('demo 6'),
    treatment: 'perspective',
    reference: 'Visit 1043',
    becomes: 'exported',
  },
  { id: 'visa-large', sides: ['mrv-a'], person: inventPerson('demo 7'), treatment: 'clean', reference: 'Visit 1043', becomes: 'verified' },
  { id: 'visa-small', sides: ['mrv-b'], person: inventPerson('demo 8'), treatment: 'jpeg-10', reference: '', becomes: 'to-review' },
  {
    id: 'french-card',
    sides: ['fra-id'],
    person: inventFrenchHolder('demo 9'),
    treatment: 'clean',
    reference: 'Visit 1044',
    becomes: 'exported',
  },
  { id: 'passport-expired', sides: ['passport'], person: expired, treatment: 'clean', reference: '', becomes: 'rejected' },
  { id: 'passport-dark', sides: ['passport'], person: inventPerson('demo 11'), treatment: 'dark', reference: '', becomes: 'postponed' },
  {
    id: 'passport-upside-down',
    sides: ['passport'],
    person: inventPerson('demo 12'),
    treatment: 'rotate-180',
    reference: 'Visit 1045',
    becomes: 'verified',
  },
]

function picturesOf({ id, sides, person, treatment }: DemoEntry): PlannedPicture[] {
  return sides.map((kind, index) => ({ id: `${id}-${index + 1}`, order: { kind, person, widthPx: 1400 }, treatment }))
}

/** Twelve specimens of all kinds and qualities; their pictures are drawn into `folder` once. */
export async function demoSet(folder: string): Promise<DemoDocument[]> {
  const truths = new Map((await drawPlan(entries.flatMap(picturesOf), folder)).map(({ id, truth }) => [id, truth]))
  return Promise.all(
    entries.map(async (entry) => {
      const ids = picturesOf(entry).map(({ id }) => id)
      return {
        id: entry.id,
        reference: entry.reference,
        becomes: entry.becomes,
        pictures: await Promise.all(ids.map((id) => readFile(join(folder, `${id}.jpg`)))),
        truths: ids.flatMap((id) => truths.get(id) ?? []),
      }
    }),
  )
}
