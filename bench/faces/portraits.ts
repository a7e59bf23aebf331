import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bounds, Quad } from '#domain/geometry.ts'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import { mapQuad, pageToPicture } from '#engine/embedded/image/page-mapping.ts'
import type { Engine, PageReading } from '#engine/engine.ts'
import { partOf } from '#server/faces/portrait-of-record.ts'
import { type CardSpecimen, layoutsOfCards } from '#testing/cards/draw-card-plan.ts'
import { table } from '../table.ts'
import { drawnTypes } from '../types/drawn-types.ts'
import { drawnPlace, type PlaceScore, scorePlace } from './portrait-truth.ts'

type PortraitEngine = Required<Pick<Engine, 'readDocument' | 'compareFaces' | 'renderPage'>>

interface PortraitScore extends PlaceScore {
  id: string
  treatment: string
  isFound: boolean
  /** A face was found where a comparison looks for it: around that portrait, or on all of the page. */
  hasFace: boolean
}

interface BenchedDocument {
  specimen: CardSpecimen
  /** Names the drawing that all specimens of a layout are of. */
  layout: string
  /** Of the first page, in fractions of it; null where none is drawn. */
  portrait: Bounds | null
}

interface Tally {
  scores: PortraitScore[]
  /** Specimens with a page on which a portrait is claimed that was not drawn. */
  claimed: string[]
  /** Pages on which none is drawn. */
  without: number
}

const someOfEach = { name: 'portraits', clean: 1, worse: 3, isOfMany: true }
/** As a comparison draws it, in pixels. */
const side = 1280

/**
 * Of each drawn document that carries a portrait, clean and made worse in three ways, its type told: whether it is found, and where
 * it was drawn, and whether a comparison finds a face. Of all pages that carry none: whether one is claimed.
 */
export async function benchPortraits(only: string): Promise<void> {
  const { folder, specimens } = await drawnTypes(only, someOfEach)
  const engine = createEmbeddedEngine({ workers: 2 })
  await engine.start()
  const { readDocument, compareFaces, renderPage } = engine
  if (!readDocument || !compareFaces || !renderPage) throw new Error('The engine cannot compare faces.')
  try {
    const tally: Tally = { scores: [], claimed: [], without: 0 }
    for (const document of specimens.map(documentOf)) {
      // Of what carries no portrait one drawing says enough.
      if (document.portrait === null && document.specimen.treatment !== 'clean') continue
      await readOne({ readDocument, compareFaces, renderPage }, { document, folder, tally })
    }
    print(tally)
    if (tally.claimed.length > 0 || tally.scores.some(({ isInPlace, hasFace }) => !isInPlace || !hasFace)) process.exitCode = 1
  } finally {
    await engine.stop()
  }
}

async function readOne(
  engine: PortraitEngine,
  { document, folder, tally }: { document: BenchedDocument; folder: string; tally: Tally },
): Promise<void> {
  const { specimen, portrait } = document
  const pictures = await Promise.all(specimen.pages.map(async ({ file }) => ({ bytes: await readFile(join(folder, file)) })))
  const today = new Date().toISOString().slice(0, 10)
  const { pages } = await engine.readDocument({ pictures, documentType: specimen.documentType, today })
  const bare = portrait === null ? pages : pages.slice(1)
  tally.without += bare.length
  if (bare.some((page) => page.portrait !== null)) tally.claimed.push(specimen.id)
  const [page, picture] = [pages[0], pictures[0]]
  if (portrait === null || !page || !picture) return
  const place = await scoreOf({ ...document, portrait }, page, folder)
  tally.scores.push({ ...place, hasFace: await findsFace(engine, page, picture) })
}

function documentOf(specimen: CardSpecimen): BenchedDocument {
  const of = layoutsOfCards().filter(({ card, id }) => card.documentType === specimen.documentType && specimen.id.startsWith(`${id}-`))
  // `id-card` also begins `id-card-2-1-clean`.
  const found = of.toSorted((a, b) => b.id.length - a.id.length)[0]
  if (!found) throw new Error(`Nobody knows how ${specimen.id} looks.`)
  const { width, height, portrait } = found.card.front
  if (found.card.back?.portrait) throw new Error(`${found.id} has a portrait on its back, which is not looked for here.`)
  const bounds = portrait && {
    x: portrait.x / width,
    y: portrait.y / height,
    width: portrait.width / width,
    height: portrait.height / height,
  }
  return { specimen, layout: found.id, portrait: bounds ?? null }
}

async function scoreOf(
  { specimen: { id, treatment, pages }, layout, portrait }: BenchedDocument & { portrait: Bounds },
  page: PageReading,
  folder: string,
): Promise<Omit<PortraitScore, 'hasFace'>> {
  if (!page.portrait) return { id, treatment, isFound: false, isInPlace: false, overlap: 0 }
  const drawn = await drawnPlace({ clean: join(folder, `${layout}-1-clean-front.jpg`), portrait, treatment, seed: pages[0]?.file ?? '' })
  return { id, treatment, isFound: true, ...scorePlace(drawn, mapQuad(pageToPicture(page.transform), page.portrait)) }
}

async function findsFace(
  { compareFaces, renderPage }: PortraitEngine,
  page: PageReading,
  picture: { bytes: Uint8Array },
): Promise<boolean> {
  const isSeenIn = async (crop: Quad): Promise<boolean> => {
    const { bytes } = await renderPage({ picture, transform: page.transform, maxSide: side, crop, asPixels: true })
    const { pictures } = await compareFaces({ pictures: [{ bytes }, { bytes }] })
    return pictures[0].faces.length > 0
  }
  return (await isSeenIn(partOf(page))) || isSeenIn(partOf({ portrait: null }))
}

function print({ scores, claimed, without }: Tally): void {
  const [clean, worse] = [scores.filter(({ treatment }) => treatment === 'clean'), scores.filter(({ treatment }) => treatment !== 'clean')]
  const count = (of: readonly PortraitScore[], has: (score: PortraitScore) => boolean): string => String(of.filter(has).length)
  const mean = (of: readonly PortraitScore[]): string =>
    (of.reduce((sum, { overlap }) => sum + overlap, 0) / Math.max(1, of.filter(({ isFound }) => isFound).length)).toFixed(2)
  const row = (name: string, cell: (of: readonly PortraitScore[]) => string): string[] => [name, cell(clean), cell(worse)]
  const rows = [
    row('documents with a portrait', (of) => String(of.length)),
    row('portrait found', (of) => count(of, ({ isFound }) => isFound)),
    row('in its place', (of) => count(of, ({ isInPlace }) => isInPlace)),
    row('mean overlap of found and drawn', mean),
    row('face found in it, or on the whole page', (of) => count(of, ({ hasFace }) => hasFace)),
  ]
  console.log(`\n${table(['', 'as drawn', 'made worse'], rows)}\n`)
  console.log(`pages without a portrait: ${without}, of which one is claimed on ${claimed.length} ${claimed.join(', ')}\n`)
  for (const { id, isFound, isInPlace, hasFace, overlap } of scores)
    if (!isInPlace || !hasFace)
      console.log(`${id}: ${isFound ? `overlap ${overlap.toFixed(2)}` : 'not found'}${hasFace ? '' : ', no face'}`)
}
