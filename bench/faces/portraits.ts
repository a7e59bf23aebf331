import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import type { DocumentReading, Engine } from '#engine/engine.ts'
import { partOf } from '#server/faces/portrait-of-record.ts'
import { cards } from '#testing/cards/cards.ts'
import { table } from '../table.ts'
import { drawnTypes } from '../types/drawn-types.ts'

type PortraitEngine = Required<Pick<Engine, 'readDocument' | 'compareFaces' | 'renderPage'>>

interface PortraitScore {
  documentType: string
  /** A portrait was found on a page. */
  isFound: boolean
  /** A face was found where a comparison looks for it: around that portrait, or on all of the first page. */
  hasFace: boolean
}

const oneOfEach = { name: 'portraits', clean: 1, worse: 0, isOfMany: false }
/** As a comparison draws it, in pixels. */
const side = 1280

/** Of each drawn document that carries a portrait: whether it is found, and a face where a comparison looks for one. */
export async function benchPortraits(only: string): Promise<void> {
  const bearing = new Set(cards.filter(({ front, back }) => front.portrait || back?.portrait).map(({ documentType }) => documentType))
  const { folder, specimens } = await drawnTypes(only, oneOfEach)
  const engine = createEmbeddedEngine({ workers: 2 })
  await engine.start()
  const { readDocument, compareFaces, renderPage } = engine
  if (!readDocument || !compareFaces || !renderPage) throw new Error('The engine cannot compare faces.')
  try {
    const scores: PortraitScore[] = []
    for (const { documentType, pages } of specimens.filter((specimen) => bearing.has(specimen.documentType))) {
      const pictures = await Promise.all(pages.map(async ({ file }) => ({ bytes: await readFile(join(folder, file)) })))
      const reading = await readDocument({ pictures, documentType, today: new Date().toISOString().slice(0, 10) })
      scores.push({ documentType, ...(await lookFor({ readDocument, compareFaces, renderPage }, reading, pictures)) })
    }
    print(scores)
  } finally {
    await engine.stop()
  }
}

async function lookFor(
  { compareFaces, renderPage }: PortraitEngine,
  { pages }: DocumentReading,
  pictures: readonly { bytes: Uint8Array }[],
): Promise<Pick<PortraitScore, 'isFound' | 'hasFace'>> {
  const found = pages.findIndex(({ portrait }) => portrait !== null)
  const index = Math.max(0, found)
  const [page, picture] = [pages[index], pictures[index]]
  if (!page || !picture) return { isFound: false, hasFace: false }
  const { bytes } = await renderPage({ picture, transform: page.transform, maxSide: side, crop: partOf(page), asPixels: true })
  const { pictures: seen } = await compareFaces({ pictures: [{ bytes }, { bytes }] })
  return { isFound: found >= 0, hasFace: seen[0].faces.length > 0 }
}

function print(scores: readonly PortraitScore[]): void {
  const types = new Set(scores.map(({ documentType }) => documentType)).size
  const rows = [
    ['documents with a portrait', `${scores.length} of ${types} types`],
    ['portrait found', String(scores.filter(({ isFound }) => isFound).length)],
    ['face found in it, or on the whole page', String(scores.filter(({ hasFace }) => hasFace).length)],
  ]
  console.log(`\n${table(['', 'drawn documents'], rows)}\n`)
  for (const { documentType, isFound, hasFace } of scores)
    if (!isFound || !hasFace)
      console.log(`${documentType}: ${isFound ? 'portrait, no face in it' : hasFace ? 'face on the whole page' : 'neither'}`)
}
