import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { defineDocument } from '#domain/document-type.ts'
import { textOfPage } from '#domain/page-text.ts'
import { openPageBoard } from '#testing/pages/draw-page.ts'
import { textAt, writtenPdf } from '#testing/pdf/written-pdf.ts'
import { openDrawingBoard } from '#testing/specimens/draw-specimen.ts'
import { inventPerson } from '#testing/specimens/invent-person.ts'
import { documentPages } from '../document-pages.ts'
import { createEmbeddedEngine } from '../embedded-engine.ts'
import { prepareModels } from '../models/prepare-models.ts'
import { startWorkerPool } from '../pool/worker-pool.ts'

const today = '2026-11-22'
const engine = createEmbeddedEngine({ workers: 1 })
await engine.start()
const pool = startWorkerPool(1, await prepareModels())
afterAll(async () => Promise.all([engine.stop(), pool.stop()]))
const readDocument = engine.readDocument
if (!readDocument) throw new Error('The embedded engine reads')

const read = async (bytes: Uint8Array, frames = 1) =>
  readDocument({ pictures: Array.from({ length: frames }, (_, frame) => ({ bytes, frame })), documentType: null, today })

/** A page of the picture's own shape, all of it the picture. */
async function scanned(picture: Buffer): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  const image = await document.embedPng(picture)
  const page = document.addPage([595, (595 * image.height) / image.width])
  page.drawImage(image, { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() })
  return document
}

test('a letter is a text, page by page, and nothing of it is to be looked at', async () => {
  const page = (title: string) => ({
    content: [title, 'We thank you for the delivery of last month', 'and ask for another one in spring.']
      .map((text, row) => textAt({ x: 60, y: 760 - 20 * row }, text))
      .join(''),
  })
  const { documentType, pages } = await read(writtenPdf([page('Dear Sir or Madam'), page('Second page')]), 2)
  expect(documentType).toBe('general-page')
  expect(pages.map(({ text }) => text && textOfPage(text).split('\n'))).toEqual([
    ['Dear Sir or Madam', 'We thank you for the delivery of last month', 'and ask for another one in spring.'],
    ['Second page', 'We thank you for the delivery of last month', 'and ask for another one in spring.'],
  ])
  expect(pages.flatMap(({ timings }) => Object.keys(timings))).not.toContain('decode')
})

test('a passport that was scanned into a PDF is read like its picture', async () => {
  const board = await openDrawingBoard()
  const { image, truth } = await board.draw({ kind: 'passport', person: inventPerson('pdf'), widthPx: 1400 })
  await board.close()
  const { documentType, pages } = await read(await (await scanned(image)).save())
  expect([documentType, pages[0]?.mrzLines]).toEqual(['passport', truth.lines])
})

test('what was typed onto a scanned form is known, and its labels are read beside it', async () => {
  const board = await openPageBoard()
  const label = (text: string, y: number) => ({ text, x: 80, y, sizePx: 34 })
  const lines = [label('Membership application of the library', 100), label('Name:', 300), label('City:', 400)]
  const form = await board.draw({ widthPx: 1200, heightPx: 800, font: 'Noto Sans SC Variable', lines })
  await board.close()
  const document = await scanned(form)
  const [page] = document.getPages()
  page?.drawText('Anna Eriksson', { x: 150, y: (500 / 1200) * 595, size: 16 })
  page?.drawText('Uppsala', { x: 150, y: (400 / 1200) * 595, size: 16 })
  const text = (await read(await document.save())).pages[0]?.text
  expect(text && textOfPage(text).split('\n')).toEqual(['Membership application of the library', 'Name: Anna Eriksson', 'City: Uppsala'])
  const sources = text?.rows.map((row) => row.lines.map(({ source }) => source ?? 'ocr'))
  expect(sources).toEqual([['ocr'], ['ocr', 'pdf-text'], ['ocr', 'pdf-text']])
})

test('a sheet that was scanned upside down is turned, whichever way the stamp on it stands', async () => {
  const board = await openPageBoard()
  const lines = ['Membership of the library', 'The card is sent by post', 'It is valid for one year'].map((text, row) => ({
    text,
    x: 80,
    y: 100 + 70 * row,
    sizePx: 34,
  }))
  const sheet = await board.draw({ widthPx: 1000, heightPx: 1000, font: 'Inter Variable', lines })
  await board.close()
  const document = await scanned(await sharp(sheet).rotate(180).png().toBuffer())
  document.getPages()[0]?.drawText('Received', { x: 20, y: 560, size: 12 })
  const page = (await read(await document.save())).pages[0]
  expect(page?.transform.quarterTurns).toBe(2)
  expect(page?.text && textOfPage(page.text)).toContain('The card is sent by post')
})

test('fields of a page of text say where they are from', async () => {
  const documentType = defineDocument({
    key: 'test-pass',
    country: null,
    titles: ['STAFF PASS'],
    format: 'page',
    mrz: null,
    sides: ['front'],
    fields: { documentNumber: { kind: 'document-number', group: 'document', required: true, labels: ['Pass No.'] } },
    checks: [],
    characterThreshold: 0.9,
    rows: [],
  })
  const bytes = writtenPdf([
    { content: textAt({ x: 60, y: 700 }, 'STAFF PASS') + textAt({ x: 60, y: 660 }, 'Pass No.') + textAt({ x: 160, y: 660 }, 'A123456') },
  ])
  const task = {
    today,
    isPlain: true,
    recogniser: null,
    mayHoldSeveral: true,
    mayBearPortrait: false,
    quarterTurns: null,
    codes: { kinds: [], isThorough: false },
    bytes,
    pageIndex: 0,
  }
  const result = await pool.readPage(task, { signal: undefined, onNews: () => undefined })
  const [page] = documentPages({ results: [result], documentType, today })
  expect(page?.readings.map(({ field, source, value }) => [field, source, value])).toEqual([['documentNumber', 'pdf-text', 'A123456']])
})
