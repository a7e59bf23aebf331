import type { Entry, Layout } from './layout.ts'
import { guilloche } from './guilloche.ts'
import { portrait } from './portrait.ts'
import { seededRandom } from '../seeded-random.ts'

interface SpecimenFace {
  layout: Layout
  /** [] where the side has none. */
  lines: readonly string[]
  likeness: number
  widthPx: number
}

/** OCR-B size 1 is printed at 10 characters to the inch; its advance is 0.72 of the letter size. */
const pitch = 25.4
const mrzLetterHeight = pitch / 0.72
/** Doc 9303 part 3: the first character stands 6 mm (TD1: 4 mm) from the left edge. */
const mrzLeft = (lineLength: number) => (lineLength === 30 ? 40 : 60)

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function entry({ field, label, text, x, y, width }: Entry, { label: small, value }: Layout['letterHeight']): string {
  const needed = text.length * value * 0.68
  const size = needed > width ? value * (width / needed) : value
  return (
    `<text x="${x}" y="${y}" font-size="${small}" fill="#5b6470">${escapeXml(label)}</text>` +
    `<text data-box="${field}" x="${x}" y="${y + value * 1.2}" font-size="${size.toFixed(2)}" font-weight="600" fill="#1b2430">${escapeXml(text)}</text>`
  )
}

/** Each character at its own x, so that the pitch is exact whatever the font's advance. */
function mrzLine(line: string, { index, baseline, ink }: { index: number; baseline: number; ink: string }): string {
  const left = mrzLeft(line.length)
  const xs = Array.from(line, (_, position) => (left + position * pitch).toFixed(2)).join(' ')
  return `<text data-box="mrz${index + 1}" x="${xs}" y="${baseline}" font-family="Specimen OCR-B" font-size="${mrzLetterHeight.toFixed(3)}" fill="${ink}">${escapeXml(line)}</text>`
}

/** Printers differ: from black to a tired grey. */
function inkOf(likeness: number): string {
  return seededRandom(`ink ${likeness}`).pick(['#14161a', '#2c2e33', '#46484d', '#5e6066'])
}

function mrzZone({ layout, lines, likeness }: SpecimenFace): string {
  const top = layout.mrzBaselines[0]
  if (top === undefined) return ''
  const ink = inkOf(likeness)
  const paper = `<rect x="0" y="${top - 66}" width="${layout.width}" height="${layout.height}" fill="#fafaf7" opacity=".8"/>`
  return paper + lines.map((line, index) => mrzLine(line, { index, baseline: layout.mrzBaselines[index] ?? top, ink })).join('')
}

function heading({ width, title, subtitle, letterHeight }: Layout): string {
  const left = width < 900 ? 40 : 60
  const size = letterHeight.value * 1.2
  return `<text x="${left}" y="${size * 2}" font-size="${size}" font-weight="700" fill="#334" letter-spacing="2">${title}</text>
    <text x="${left}" y="${size * 3}" font-size="${size * 0.52}" fill="#556" letter-spacing="1">${subtitle}</text>
    <text x="${width - left}" y="${size * 2}" text-anchor="end" font-size="${size * 0.72}" font-weight="700" fill="#a33" letter-spacing="6" opacity=".8">SPECIMEN</text>`
}

function overprint({ width, height, mrzBaselines }: Layout): string {
  const middle = (mrzBaselines[0] ?? height) * 0.52
  return `<text x="${width / 2}" y="${middle}" text-anchor="middle" font-size="${width * 0.13}" font-weight="800" fill="#a33" opacity=".09" letter-spacing="10" transform="rotate(-18 ${width / 2} ${middle})">SPECIMEN</text>`
}

/** One side of a specimen as SVG, `widthPx` wide. Elements with `data-box` are what the truth knows the places of. */
export function specimenSvg(face: SpecimenFace): string {
  const { layout, likeness, widthPx } = face
  const heightPx = Math.round((widthPx * layout.height) / layout.width)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${layout.width} ${layout.height}" preserveAspectRatio="none" font-family="Specimen Latin, Specimen Latin Extended" xml:space="preserve">
    ${guilloche(likeness, layout)}${heading(layout)}
    ${layout.portrait === null ? '' : portrait(likeness, layout.portrait)}
    ${overprint(layout)}
    ${layout.entries.map((item) => entry(item, layout.letterHeight)).join('')}
    ${mrzZone(face)}
  </svg>`
}
