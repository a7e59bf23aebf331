import { PDFDocument, StandardFonts, degrees } from 'pdf-lib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { textOfLine, textOfPage, type PageText } from '#domain/page-text.ts'
import { hostilePdf } from '#testing/pdf/hostile-pdf.ts'
import { cidFont, hexOf, textAt, textOfCodes, writtenPdf, type WrittenPage } from '#testing/pdf/written-pdf.ts'
import { readPrintedPage } from '../read-printed-page.ts'
import { printOfPdf } from './print-of-pdf.ts'

const asked = { quarterTurns: null }
const readPage = async (page: WrittenPage) => {
  const printed = await printOfPdf(writtenPdf([page]), 0)
  return { ...readPrintedPage(printed, asked), isAll: printed.isAll }
}
const linesOf = (text: PageText) => text.rows.flatMap(({ lines }) => lines)

test('lines, words and characters, each sure, where they stand on the page', async () => {
  const { text, isAll } = await readPage({ content: textAt({ x: 59.5, y: 758, size: 10 }, 'Invoice no. 2024-117') })
  const [line, ...others] = linesOf(text)
  if (!line) throw new Error('No line')
  expect([isAll, others.length, textOfLine(line), line.source]).toEqual([true, 0, 'Invoice no. 2024-117', 'pdf-text'])
  expect(line.characters.every(({ confidence, candidates }) => confidence === 1 && candidates.length === 0)).toBe(true)
  const [topLeft, topRight, bottomRight] = line.box
  expect(topLeft.x).toBeCloseTo(0.1, 3)
  expect(topLeft.y).toBeCloseTo((842 - 758 - 8.6) / 842, 3)
  expect(bottomRight.y).toBeCloseTo((842 - 758 + 2) / 842, 3)
  // Helvetica's own widths: 89.45 points.
  expect(topRight.x - topLeft.x).toBeCloseTo(0.157, 2)
})

test('cells of a row stay apart, pieces of a line come together in whatever order they were printed', async () => {
  const at = { y: 700, size: 10 }
  const content = [
    textAt({ ...at, x: 300 }, '25.00'),
    textAt({ ...at, x: 76.1 }, 'paper'),
    textAt({ ...at, x: 50 }, 'Copy'),
    textAt({ ...at, x: 101.7 }, ','),
  ].join('')
  const { text } = await readPage({ content })
  expect(linesOf(text).map(textOfLine)).toEqual(['Copy paper,', '25.00'])
})

test('print that is doubled to look bold is read once', async () => {
  const content = textAt({ x: 50, y: 700 }, 'TOTAL') + textAt({ x: 50.3, y: 700 }, 'TOTAL')
  expect(textOfPage((await readPage({ content })).text)).toBe('TOTAL')
})

test.each([0, 90, 180, 270])('a page that says that it is turned by %i degrees is read as it is shown', async (turn) => {
  const { text, transform } = await readPage({ content: textAt({ x: 59.5, y: 758 }, 'Upright'), entries: `/Rotate ${turn}` })
  // The page is shown turned, so that its print stands askew: it is brought upright again.
  expect(transform).toMatchObject({ corners: null, quarterTurns: (4 - turn / 90) % 4, width: 1653, height: 2339 })
  const [line] = linesOf(text)
  expect([line && textOfLine(line), line?.box[0].x.toFixed(2), line?.box[0].y.toFixed(2)]).toEqual(['Upright', '0.10', '0.09'])
})

test('places count from the crop box', async () => {
  const { text, size } = await readPage({
    content: textAt({ x: 110, y: 790 }, 'Inside') + textAt({ x: 20, y: 790 }, 'Out'),
    entries: '/CropBox[100 642 300 842]',
  })
  expect(size).toEqual({ width: 1600, height: 1600 })
  const lines = linesOf(text)
  expect(lines.map(textOfLine)).toEqual(['Inside'])
  expect(lines[0]?.box[0].x).toBeCloseTo(0.05, 3)
})

test('Chinese and Japanese in fonts that the file does not bring along', async () => {
  const fonts = {
    F1: cidFont('STSong-Light', 'UniGB-UCS2-H', 'GB1'),
    F2: cidFont('SimSun', 'GBK-EUC-H', 'GB1'),
    F3: cidFont('HeiseiMin-W3', 'UniJIS-UCS2-H', 'Japan1'),
  }
  const content = [
    textOfCodes({ x: 50, y: 700, font: 'F1' }, hexOf('增值税电子普通发票')),
    textOfCodes({ x: 50, y: 650, font: 'F2' }, 'b7a2c6b1bac5c2eba3ba3132333435363738'),
    textOfCodes({ x: 50, y: 600, font: 'F3' }, hexOf('領収書 東京')),
  ].join('')
  const { text, isAll } = await readPage({ content, fonts })
  expect([isAll, textOfPage(text)]).toEqual([true, '增值税电子普通发票\n发票号码：12345678\n領収書 東京'])
})

test('a sign of which only half can be told is left out: text is whole characters', async () => {
  const fonts = { F1: cidFont('STSong-Light', 'UniGB-UCS2-H', 'GB1') }
  const { lines } = await printOfPdf(
    writtenPdf([{ content: textOfCodes({ x: 50, y: 700, font: 'F1' }, `${hexOf('甲')}d83dd83d${hexOf('乙')}`), fonts }]),
    0,
  )
  const text = lines.flatMap(({ characters }) => characters.map((character) => character.text)).join('')
  expect([encodeURIComponent(text).length > 0, text.startsWith('甲'), text.endsWith('乙')]).toEqual([true, true, true])
})

test('what somebody filled into a form is print', async () => {
  const document = await PDFDocument.create()
  const page = document.addPage([300, 300])
  page.drawText('Name', { x: 20, y: 250, size: 12 })
  const field = document.getForm().createTextField('name')
  field.addToPage(page, { x: 100, y: 240, width: 150, height: 30, borderWidth: 0 })
  field.setText('ERIKSSON')
  const printed = await printOfPdf(await document.save(), 0)
  expect(linesOf(readPrintedPage(printed, asked).text).map(textOfLine)).toEqual(['Name', 'ERIKSSON'])
})

test('a slanting line has a slanting box', async () => {
  const document = await PDFDocument.create()
  const page = document.addPage([400, 400])
  page.drawText('DRAFT COPY', { x: 100, y: 100, size: 40, rotate: degrees(30), font: await document.embedFont(StandardFonts.Helvetica) })
  const { lines } = await printOfPdf(await document.save(), 0)
  expect(lines.map(({ rect, characters }) => [characters.length, ((rect.angle * 180) / Math.PI).toFixed(0)])).toEqual([[9, '-30']])
})

const scan = async () =>
  sharp({ create: { width: 400, height: 560, channels: 3, background: '#eee' } })
    .jpeg()
    .toBuffer()

async function scanned(print: (page: ReturnType<PDFDocument['addPage']>) => void, share = 1) {
  const document = await PDFDocument.create()
  const page = document.addPage([400, 560])
  page.drawImage(await document.embedJpg(await scan()), { x: 0, y: 0, width: 400 * share, height: 560 * share })
  print(page)
  return printOfPdf(await document.save(), 0)
}

test('a page of pictures is to be looked at; what is printed on it stays known', async () => {
  expect(await scanned(() => undefined)).toMatchObject({ isAll: false, lines: [] })
  const stamped = await scanned((page) => page.drawText('Received 3 May', { x: 20, y: 500, size: 12 }))
  expect([stamped.isAll, stamped.lines.length]).toEqual([false, 1])
  const withEmblem = await scanned((page) => page.drawText('A letter', { x: 20, y: 500, size: 12 }), 0.3)
  expect(withEmblem.isAll).toBe(true)
})

test('a text without ink over a scan is no print: somebody else read the picture', async () => {
  const content = `BT 3 Tr /F1 12 Tf 50 700 Td (Read by a scanner) Tj ET`
  expect(await printOfPdf(writtenPdf([{ content }]), 0)).toMatchObject({ isAll: false, lines: [] })
})

test('letters that nobody can name, and letters turned into shapes, are to be read', async () => {
  const nameless =
    '<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Own/Encoding<</Differences[65/g1/g2/g3/g4]>>/FirstChar 65/LastChar 68/Widths[600 600 600 600]/ToUnicode 99 0 R>>'
  const toPrivate = `<</Type/Font/Subtype/Type0/BaseFont/Own/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/Own/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>`
  for (const font of [nameless, toPrivate]) {
    const printed = await printOfPdf(
      writtenPdf([{ content: textOfCodes({ x: 50, y: 700, font: 'F1' }, 'e001e002e003e004'), fonts: { F1: font } }]),
      0,
    )
    expect(printed.isAll).toBe(false)
  }
  const shapes = Array.from({ length: 400 }, (_, index) => `${index} 100 m ${index + 1} 120 l ${index} 130 l f\n`).join('')
  expect((await printOfPdf(writtenPdf([{ content: `${shapes}${textAt({ x: 50, y: 20 }, 'Page 1')}` }]), 0)).isAll).toBe(false)
})

test.each([
  ['on one line', hostilePdf.manyLetters(60_000, 0.01)],
  ['far apart', hostilePdf.manyLetters(8000, 20)],
])('a page of more letters %s than anybody prints is to be looked at', async (_where, bytes) => {
  expect(await printOfPdf(bytes, 0)).toMatchObject({ isAll: false, lines: [] })
})

test('20,000 letters that were printed one by one come together', async () => {
  const { lines } = await printOfPdf(hostilePdf.manyLetters(20_000, 0.02), 0)
  expect(lines.length).toBeLessThan(100)
})
