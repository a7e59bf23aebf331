import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { documentTypeOfMrz, findDocumentType } from '#catalogue/catalogue.ts'
import { generalPage } from '#catalogue/general/general-page.document.ts'
import { numberPlate } from '#catalogue/vehicle/number-plate.document.ts'
import { guessMrzKind } from '#domain/mrz/guess-mrz-kind.ts'
import { readZones, type ZoneItem } from '../mrz/mrz-set.ts'
import { readPlateSet } from '../plates/plate-set.ts'
import { readTextItems } from '../text/text-set.ts'
import { drawnTypes } from '../types/drawn-types.ts'

/** A document whose type is known. */
export interface ClassifyCase {
  id: string
  /** Counted together. */
  group: string
  /** What it is, for people to read. */
  truth: string
  /** Whether a type is right: a zone without a state of its own may be of any type with that zone. */
  isRight: (documentType: string) => boolean
  pictures: () => Promise<Buffer[]>
}

/** Every document that this project draws, both sides together and each side alone. */
export async function drawnCases(only: string): Promise<ClassifyCase[]> {
  const { folder, specimens } = await drawnTypes(only)
  return specimens.flatMap(({ id, documentType, treatment, pages }) => {
    const damage = treatment === 'clean' ? 'clean' : 'degraded'
    const caseOf = (name: string, files: readonly string[]): ClassifyCase => ({
      id: `${id} ${name}`,
      group: `drawn, ${name === 'whole' ? 'whole' : 'one side'}, ${damage}`,
      truth: documentType,
      isRight: (key) => key === documentType,
      pictures: () => Promise.all(files.map((file) => readFile(join(folder, file)))),
    })
    const sides = pages.length === 1 ? [] : pages.map(({ file, truth }) => caseOf(truth.side, [file]))
    return [
      caseOf(
        'whole',
        pages.map(({ file }) => file),
      ),
      ...sides,
    ]
  })
}

/** The pictures of a data folder in the format of bench/README.md. */
export async function folderCases(folder: string): Promise<ClassifyCase[]> {
  const zones = await readZones(folder)
  const zoneCases = (zones?.items ?? []).flatMap((item) => zoneCase(item, () => zones?.picturesOf(item) ?? Promise.resolve([])))
  const texts = (await readTextItems(folder)).map(({ id, set, pictures }): ClassifyCase => ({
    id,
    group: set,
    truth: generalPage.key,
    isRight: (key) => key === generalPage.key,
    pictures,
  }))
  return [...zoneCases, ...texts, ...(await plateCases(folder))]
}

function zoneCase({ id, truth: { lines } }: ZoneItem, pictures: () => Promise<Buffer[]>): ClassifyCase[] {
  const kind = guessMrzKind(lines)
  if (kind === null) return []
  const isRight = (key: string): boolean => findDocumentType(key)?.mrz === kind
  return [{ id, group: 'mrz', truth: documentTypeOfMrz(kind).key, isRight, pictures }]
}

async function plateCases(folder: string): Promise<ClassifyCase[]> {
  if (!existsSync(join(folder, 'plates', 'truth.json'))) return []
  const { items, pictureOf } = await readPlateSet(folder)
  return items.map((item) => ({
    id: item.id,
    group: 'plates',
    truth: numberPlate.key,
    isRight: (key) => key === numberPlate.key,
    pictures: async () => [await pictureOf(item)],
  }))
}
