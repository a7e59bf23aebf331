import { afterAll, expect, test } from 'vitest'
import { quadOfBounds } from '#domain/geometry.ts'
import { layOnDesk } from '#testing/pixels/lay-on-desk.ts'
import { openDrawingBoard } from '#testing/specimens/draw-specimen.ts'
import { inventPerson } from '#testing/specimens/invent-person.ts'
import type { Reading } from '#domain/reading.ts'
import type { DocumentReading, PageReading } from '../engine.ts'
import { createEmbeddedEngine } from './embedded-engine.ts'
import { readSeveral } from './read-several.ts'

const today = '2026-11-22'

const board = await openDrawingBoard()
const passport = await board.draw({ kind: 'passport', person: inventPerson('desk-one'), widthPx: 1400 })
const card = await board.draw({ kind: 'td1-back', person: inventPerson('desk-two'), widthPx: 1200 })
await board.close()

const engine = createEmbeddedEngine({ workers: 1 })
await engine.start()
afterAll(engine.stop)
const { readDocument, renderPage } = engine
if (!readDocument || !renderPage) throw new Error('The embedded engine does it all')

const size = { width: 2600, height: 1500 }
const both = await layOnDesk(
  [
    { image: passport.image, width: 1180, left: 60, top: 200, turn: 3 },
    { image: card.image, width: 1060, left: 1420, top: 420, turn: -4 },
  ],
  size,
)

const read = async (bytes: Buffer, mayHoldSeveral: boolean): Promise<DocumentReading> =>
  readDocument({ pictures: [{ bytes }], documentType: null, today, mayHoldSeveral })

const linesOf = ({ pages }: DocumentReading) => pages.map(({ mrzLines }) => mrzLines)

test('a passport beside a card: two documents, each on its own part of the picture', async () => {
  const { others = [], ...first } = await read(both, true)
  expect([first, ...others].map(({ documentType }) => documentType)).toEqual(['passport', 'id-card-td1'])
  expect(linesOf(first)).toEqual([passport.truth.lines])
  expect(others.map(linesOf)).toEqual([[card.truth.lines]])
  // What is shown of each is the part itself, about as large as it lies there.
  expect(first.pages[0]?.transform.width).toBeGreaterThan(1100)
  expect(first.pages[0]?.transform.width).toBeLessThan(1350)
  const [page] = others[0]?.pages ?? []
  if (!page) throw new Error('No page')
  const drawn = await renderPage({
    picture: { bytes: both, area: others[0]?.area ?? null },
    transform: page.transform,
    maxSide: 600,
    crop: null,
  })
  expect(linesOf(await read(Buffer.from(drawn.bytes), false))).toEqual([card.truth.lines])
})

test('asked for one document, or for one of several pictures, nothing is taken apart', async () => {
  expect((await read(both, false)).others).toBeUndefined()
  const reading = await readDocument({
    pictures: [{ bytes: both }, { bytes: card.image }],
    documentType: null,
    today,
    mayHoldSeveral: true,
  })
  expect(reading.others).toBeUndefined()
})

test('a card beside something that is none stays one picture', async () => {
  const page = await layOnDesk([{ image: passport.image, width: 1180, left: 60, top: 200 }], size)
  const { others, area, documentType } = await read(page, true)
  expect({ others, area, documentType }).toEqual({ others: undefined, area: undefined, documentType: 'passport' })
})

test('front and back of one card on one sheet are one document; two fronts are two', async () => {
  const cards = [0, 0.5].map((x) => quadOfBounds({ x, y: 0, width: 0.5, height: 1 }))
  const readAs = async (sides: readonly PageReading['side'][]) =>
    readSeveral(
      async ({ pictures: [picture] }) => {
        const at = cards.findIndex((area) => area === picture?.area)
        const transform = { corners: null, quarterTurns: 0, width: 8, height: 5 }
        const page: PageReading = {
          transform,
          portrait: null,
          readings: [],
          mrzLines: [],
          text: null,
          timings: {},
          side: sides[at] ?? null,
        }
        return { reading: { documentType: 'id-card-china', pages: [page] }, cards: at === -1 ? cards : [], bills: [] }
      },
      { pictures: [{ bytes: both }], documentType: null, today, mayHoldSeveral: true },
    )
  expect((await readAs(['front', 'back'])).others).toBeUndefined()
  expect((await readAs(['back', 'front'])).others).toBeUndefined()
  expect((await readAs(['front', 'front'])).others).toHaveLength(1)
})

test('frames printed on a bill are no cards: it stays one where its parts do not each tell what is paid', async () => {
  const cards = [0, 0.5].map((y) => quadOfBounds({ x: 0, y, width: 1, height: 0.5 }))
  const readAs = async (totals: readonly (string | null)[]) =>
    readSeveral(
      async ({ pictures: [picture] }) => {
        const at = cards.findIndex((area) => area === picture?.area)
        const transform = { corners: null, quarterTurns: 0, width: 5, height: 8 }
        const value = totals[at] ?? null
        const told = (field: string, text: string): Reading => ({
          field,
          source: 'ocr',
          text,
          value: text,
          pageIndex: 0,
          box: null,
          characters: [],
          notes: [],
        })
        const readings = [told('issueDate', '2031-05-06'), ...(value === null ? [] : [told('totalIncludingTax', value)])]
        const page: PageReading = { transform, portrait: null, readings, mrzLines: [], text: null, timings: {}, side: null }
        return { reading: { documentType: 'receipt', pages: [page] }, cards: at === -1 ? cards : [], bills: [] }
      },
      { pictures: [{ bytes: both }], documentType: null, today, mayHoldSeveral: true },
    )
  expect((await readAs([null, '12.50'])).others).toBeUndefined()
  expect((await readAs(['23.00', '12.50'])).others).toHaveLength(1)
})
