import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { documentTypeOfMrz } from '#catalogue/catalogue.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import { degrade } from '#testing/degrade/degrade.ts'
import { multiPageTiff } from '#testing/pixels/multi-page-tiff.ts'
import { openDrawingBoard } from '#testing/specimens/draw-specimen.ts'
import { inventPerson } from '#testing/specimens/invent-person.ts'
import type { DocumentReading } from '../engine.ts'
import { engineSuite } from '../engine.test-suite.ts'
import { createReplayEngine, fingerprintOf } from '../replay/replay-engine.ts'
import { createEmbeddedEngine } from './embedded-engine.ts'

const today = '2026-11-22'
const person = { ...inventPerson('suite'), dateOfBirth: '1974-08-12', dateOfExpiry: '2034-04-15' }

const board = await openDrawingBoard()
const passport = await board.draw({ kind: 'passport', person, widthPx: 1400 })
const front = await board.draw({ kind: 'td1-front', person, widthPx: 1200 })
const back = await board.draw({ kind: 'td1-back', person, widthPx: 1200 })
const visa = await board.draw({ kind: 'mrv-b', person, widthPx: 1200 })
await board.close()
const tilted = await degrade(passport.image, 'rotate-12', 1)
const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
const scene = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#557766', noise } })
  .jpeg()
  .toBuffer()
const specimens = { passport, tilted, card: { front, back }, scene }

const engine = createEmbeddedEngine({ workers: 1 })
await engine.start()
afterAll(engine.stop)

const read = (...pictures: Buffer[]): Promise<DocumentReading> | undefined =>
  engine.readDocument?.({ pictures: pictures.map((bytes) => ({ bytes })), documentType: null, today })

const { readDocument, renderPage, inspectPicture } = engine
if (!readDocument || !renderPage || !inspectPicture) throw new Error('The embedded engine does it all')
engineSuite({ ...engine, readDocument, renderPage, inspectPicture }, specimens)

test('a clean passport is proven without anyone: zone and print agree', async () => {
  const readings = (await read(passport.image))?.pages.flatMap((page) => page.readings) ?? []
  const { openMatters } = judgeRecord({ documentType: documentTypeOfMrz('TD3'), readings, acceptedRules: [], today })
  expect(openMatters).toEqual([])
})

test('the front of a card confirms the zone on its back', async () => {
  const pages = (await read(front.image, back.image))?.pages ?? []
  const printed = pages[0]?.readings.map(({ field, source }) => `${field} ${source}`) ?? []
  expect(printed).toEqual(expect.arrayContaining(['surname ocr', 'sex ocr']))
  expect(pages[0]?.portrait).not.toBeNull()
})

test('two sides in one TIFF are two pages of one document, and each can be drawn', async () => {
  const bytes = await multiPageTiff([front.image, back.image])
  const pictures = [0, 1].map((frame) => ({ bytes, frame }))
  const reading = await readDocument({ pictures, documentType: null, today })
  expect(reading).toMatchObject({ documentType: 'id-card-td1', pages: [{ mrzLines: [] }, { mrzLines: back.truth.lines }] })
  const drawn = async (picture: { bytes: Uint8Array; frame?: number }) =>
    renderPage({ picture, transform: { corners: null, quarterTurns: 0, width: 300, height: 200 }, maxSide: 64, crop: null })
  expect(await drawn({ bytes, frame: 1 })).toEqual(await drawn({ bytes: await multiPageTiff([back.image]) }))
})

test('a zone too small for the first look is found on whichever page bears it', async () => {
  const onSheet = async (card: Buffer): Promise<{ bytes: Buffer }> => {
    const input = await sharp(card).resize(300).toBuffer()
    const sheet = sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#dddddd' } })
    return {
      bytes: await sheet
        .composite([{ input, left: 300, top: 300 }])
        .jpeg()
        .toBuffer(),
    }
  }
  const pictures = [await onSheet(front.image), await onSheet(back.image)]
  const reading = await readDocument({ pictures, documentType: 'id-card-td1', today })
  expect(reading.pages.map(({ mrzLines }) => mrzLines)).toEqual([[], back.truth.lines])
})

test('the portrait is cut where it was drawn', async () => {
  const portrait = (await read(passport.image))?.pages[0]?.portrait
  const drawn = passport.truth.boxes['portrait']
  if (!portrait || !drawn) throw new Error('No portrait')
  expect(Math.abs(portrait[0].x - drawn.x)).toBeLessThan(0.03)
  expect(Math.abs(portrait[2].y - drawn.y - drawn.height)).toBeLessThan(0.05)
})

test('the number’s box lies on its characters', async () => {
  const page = (await read(passport.image))?.pages[0]
  const number = page?.readings.find(({ field, source }) => field === 'documentNumber' && source === 'mrz')
  const line = passport.truth.boxes['mrz2']
  if (!number?.box || !line) throw new Error('No number')
  const middle = (number.box[0].y + number.box[3].y) / 2
  expect(middle).toBeGreaterThan(line.y)
  expect(middle).toBeLessThan(line.y + line.height)
  expect(number.box[0].x).toBeCloseTo(line.x, 1)
})

test('a visa is told from a passport', async () => {
  expect(await read(visa.image)).toMatchObject({ documentType: 'visa-b', pages: [{ mrzLines: visa.truth.lines }] })
})

test('faces are looked at in the same threads, the portrait of a passport too', async () => {
  const { portrait } = (await read(passport.image))?.pages[0] ?? {}
  if (!portrait) throw new Error('No portrait')
  const shown = { bytes: passport.image, area: portrait }
  const same = await engine.compareFaces?.({ pictures: [shown, { bytes: front.image }] })
  expect(same).toMatchObject({ verdict: 'same', pictures: [{ chosen: 0 }, { chosen: 0 }] })
  expect(await engine.judgeLiveness?.({ picture: { bytes: scene } })).toMatchObject({ verdict: null })
})

const recorded = new Map<string, DocumentReading>()
for (const pictures of [[passport.image], [tilted], [front.image, back.image]]) {
  const answer = await read(...pictures)
  if (answer) recorded.set(fingerprintOf(pictures.map((bytes) => ({ bytes }))), answer)
}
const replay = createReplayEngine(recorded)
if (!replay.readDocument || !replay.renderPage || !replay.inspectPicture) throw new Error('The replay does it all')
const replaying = { ...replay, readDocument: replay.readDocument, renderPage: replay.renderPage, inspectPicture: replay.inspectPicture }

test('a replayed answer is the recorded one', async () => {
  const pictures = [{ bytes: passport.image }]
  expect(await replaying.readDocument({ pictures, documentType: null, today })).toEqual(recorded.get(fingerprintOf(pictures)))
})
engineSuite(replaying, specimens)
