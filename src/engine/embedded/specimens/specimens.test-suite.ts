import { afterAll, expect, test } from 'vitest'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { scoreSpecimen, type SpecimenReading } from '#testing/cards/score-specimen.ts'
import { suiteSpecimens, type SuiteSpecimen } from '#testing/suite-specimens.ts'
import { createEmbeddedEngine } from '../embedded-engine.ts'
import { notReadYet, type SpecimenGroup, takenFor } from './not-read-yet.ts'

const today = '2026-11-22'

/** Reads one drawn document of each type of a group, as the product does, and holds all that it says against what was drawn. */
export async function specimenSuite(group: SpecimenGroup): Promise<void> {
  const table: Readonly<Record<string, string>> = notReadYet[group]
  const specimens = await suiteSpecimens(group, Object.keys(table))
  const engine = createEmbeddedEngine({ workers: 1 })
  await engine.start()
  afterAll(engine.stop)

  const read = async ({ pictures }: SuiteSpecimen, documentType: string | null): Promise<SpecimenReading> => {
    const reading = await engine.readDocument?.({ pictures: pictures.map((bytes) => ({ bytes })), documentType, today })
    if (reading === undefined) throw new Error('The engine cannot read documents.')
    return { readings: reading.pages.flatMap(({ readings }) => readings), detected: reading.documentType, wallMs: 0 }
  }

  test('each specimen of the table can be drawn', () => {
    expect(specimens.map(({ id }) => id).toSorted()).toEqual(Object.keys(table).toSorted())
  })

  // What is read stays read, and what is read after all is struck off the list: either way another list fails.
  test.each(specimens)('$id is told from all others and read, but for what is listed; nothing proven is wrong', async (specimen) => {
    const documentType = findDocumentType(specimen.documentType)
    if (documentType === null) throw new Error(`${specimen.documentType} is not in the catalogue.`)
    const untold = await read(specimen, null)
    expect(untold.detected).toBe(Object.hasOwn(takenFor, specimen.id) ? takenFor[specimen.id] : documentType.key)
    const told = untold.detected === documentType.key ? untold : await read(specimen, documentType.key)
    const { misses, wrong } = scoreSpecimen(specimen, documentType, { read: told, today })
    expect(wrong).toEqual([])
    expect(misses.map(({ field }) => field).join(' ')).toBe(table[specimen.id])
  })
}
