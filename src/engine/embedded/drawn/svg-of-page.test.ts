import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Quad } from '#domain/geometry.ts'
import { cidFont, hexOf, textAt, textOfCodes, writtenPdf } from '#testing/pdf/written-pdf.ts'
import { fromUnitSquare } from '../image/homography.ts'
import { wholePage } from '../image/page-mapping.ts'
import { renderPage } from '../image/render-page.ts'
import type { DrawnPage, DrawnText } from './drawn-page.ts'
import { svgOfPage } from './svg-of-page.ts'

const text: DrawnText = { text: '价', x: 100, y: 100, angle: 0, size: 20, length: 20, colour: '#112233', isSerif: true }
const page = (more: Partial<DrawnPage>): DrawnPage => ({
  size: { width: 400, height: 200 },
  pictures: [],
  shapes: [],
  texts: [],
  hasPixels: false,
  ...more,
})
const part = (left: number, top: number, right: number, bottom: number): Quad => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
]
const svgOf = (drawn: DrawnPage, area = part(0, 0, 1, 1), size = { width: 400, height: 200 }) =>
  Buffer.from(svgOfPage(drawn, { map: fromUnitSquare(area), size, below: null })).toString()

test('a page as it is, a part of it, and turned', () => {
  expect(svgOf(page({ texts: [text] }))).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 400 200"><rect width="400" height="200" fill="#fff"/>' +
      '<g transform="matrix(1 0 0 1 0 0)"><text x="100" y="100" font-size="20" font-family="serif" fill="#112233" xml:space="preserve"' +
      ' textLength="20" lengthAdjust="spacingAndGlyphs">价</text></g></svg>',
  )
  expect(svgOf(page({ texts: [text] }), part(0.2, 0.25, 0.7, 0.75), { width: 400, height: 200 })).toContain('matrix(2 0 0 2 -160 -100)')
  const [a, b, c, d] = part(0, 0, 1, 1)
  // The page's bottom left corner is shown top left: turned clockwise by a quarter.
  const turned = Buffer.from(svgOfPage(page({}), { map: fromUnitSquare([d, a, b, c]), size: { width: 200, height: 400 }, below: null }))
  expect(turned.toString()).toContain('matrix(0 1 -1 0 200 0)')
})

test('a part brings along only the text that shows in it', () => {
  const texts = [text, { ...text, text: '远', x: 300, y: 180 }]
  expect(svgOf(page({ texts }), part(0.2, 0.25, 0.4, 0.75), { width: 80, height: 100 })).toMatch(/价(?!.*远)/)
})

test('nothing of a file becomes markup', () => {
  const evil = '<script>alert(1)</script>&"\u0000\ud800'
  const svg = svgOf(
    page({
      texts: [{ ...text, text: evil, colour: '"/><script>' }],
      shapes: [
        { path: 'M0 0"/><script>', stroke: null, fill: '#000000', strokeWidth: 1 },
        { path: 'M0 0 L10 10', stroke: 'url(http://a.example)', fill: null, strokeWidth: Infinity },
      ],
    }),
  )
  expect(svg).not.toContain('<script')
  expect(svg).not.toContain('http://a')
  expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;"</text>')
  expect(svg).toContain('<path d="M0 0 L10 10" fill="none" stroke="none" stroke-width="0"/>')
})

const invoice = writtenPdf([
  {
    content: textOfCodes({ x: 100, y: 742, font: 'F2', size: 20 }, hexOf('增值税')) + textAt({ x: 100, y: 600, font: 'F1' }, 'No. 123'),
    fonts: { F1: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>', F2: cidFont('STSong-Light', 'UniGB-UCS2-H', 'GB1') },
  },
])
const size = { width: 1653, height: 2339 }
const order = { bytes: invoice, transform: wholePage(size, 0), maxSide: 842, crop: null }

test('a PDF that names a Chinese font and does not bring it along is drawn by the browser, over what can be drawn here', async () => {
  const { bytes, mediaType } = await renderPage(order)
  const svg = Buffer.from(bytes).toString()
  expect(mediaType).toBe('image/svg+xml')
  const [, x, y, fontSize, length, letters] =
    /<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)" .* textLength="([\d.]+)" .*>(.+)<\/text>/.exec(svg) ?? []
  expect(letters).toBe('增值税')
  const dpi = 200 / 72
  for (const [value, points] of [
    [x, 100],
    [y, 100],
    [fontSize, 20],
    [length, 60],
  ] as const)
    expect(Number(value)).toBeCloseTo(points * dpi, 0)
  const [, below] = /href="data:image\/jpeg;base64,([^"]+)"/.exec(svg) ?? []
  expect(await sharp(Buffer.from(below ?? '', 'base64')).metadata()).toMatchObject({ width: 595, height: 842 })
})

test('its part is drawn too; as pixels only, and without such fonts, it is JPEG', async () => {
  const strip = await renderPage({ ...order, crop: part(0.1, 0.05, 0.6, 0.15) })
  expect(Buffer.from(strip.bytes).toString()).toMatch(/^<svg .*增值税/s)
  expect((await renderPage({ ...order, crop: part(0.1, 0.5, 0.6, 0.6) })).mediaType).toBe('image/svg+xml')
  expect((await renderPage({ ...order, asPixels: true })).mediaType).toBe('image/jpeg')
  const latin = writtenPdf([{ content: textAt({ x: 100, y: 600 }, 'No. 123') }])
  expect((await renderPage({ ...order, bytes: latin })).mediaType).toBe('image/jpeg')
})
