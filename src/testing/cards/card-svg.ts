import { guilloche } from '../specimens/guilloche.ts'
import { seededRandom } from '../seeded-random.ts'
import { portrait } from '../specimens/portrait.ts'
import type { Face, Ink, Print, Says, Shape } from './card.ts'
import { fontFamilies } from './card-fonts.ts'
import { shapeSvg } from './shape-svg.ts'
import { printedText, zoneLines } from './told-by-face.ts'

export interface FaceOrder {
  face: Face
  says: Says
  likeness: number
  widthPx: number
  /** Its codes, as SVG. */
  codes: readonly string[]
}

/** OCR-B size 1 is printed at 10 characters to the inch; its advance is 0.72 of the letter size. */
const pitch = 25.4

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function isRightToLeft(text: string): boolean {
  return /[\u0600-\u06ff]/.test(text)
}

/** In text that runs to the left, SVG's start is the right end. */
function anchorOf(text: string, { anchor = 'left' }: Ink): string {
  if (anchor === 'middle') return 'text-anchor="middle"'
  const isStart = (anchor === 'left') !== isRightToLeft(text)
  return `text-anchor="${isStart ? 'start' : 'end'}"${isRightToLeft(text) ? ' direction="rtl"' : ''}`
}

/** How wide a text comes out, roughly: full-width signs, and Latin letters. */
function widthOf(text: string, { size, spacing = 0 }: Ink): number {
  return [...text].reduce((sum, sign) => sum + spacing + size * (/[\u3000-\u9fff\uff00-\uffef]/.test(sign) ? 1 : 0.6), 0)
}

const ordinaryColour = '#16191d'

function fillOf({ dots, colour = ordinaryColour }: Ink): string {
  return dots === undefined ? colour : `url(#dots-${dots})`
}

/** What print by needles is filled with: dots that nearly touch. */
function dotsSvg({ inks }: Face): string {
  return Object.values(inks)
    .flatMap(({ dots, colour = ordinaryColour }) =>
      dots === undefined
        ? []
        : `<pattern id="dots-${dots}" width="${dots}" height="${dots}" patternUnits="userSpaceOnUse"><circle cx="${dots / 2}" cy="${dots / 2}" r="${dots * 0.56}" fill="${colour}"/></pattern>`,
    )
    .join('')
}

/** How far the machine's print sits off its place on this document, as shares of how far it may. */
function machineShift(likeness: number): readonly [number, number] {
  const random = seededRandom(`machine ${likeness}`)
  return [random.between(-1, 1), random.between(-1, 1)]
}

function lineSvg(text: string, ink: Ink, { x, y, room }: { x: number; y: number; room: number | undefined }): string {
  const { size, font = 'sans', weight = 400, spacing = 0 } = ink
  const share = room === undefined ? 1 : Math.min(1, room / widthOf(text, ink))
  const style = `font-family="${fontFamilies[font]}" font-size="${(size * share).toFixed(2)}" font-weight="${weight}" fill="${fillOf(ink)}" style="font-variant-ligatures:none"`
  return `<text x="${x}" y="${y}" ${anchorOf(text, ink)} ${style}${spacing === 0 ? '' : ` letter-spacing="${spacing}"`}>${escapeXml(text)}</text>`
}

function printSvg([template, left, baseline, name, room]: Print, { face, says, likeness }: FaceOrder): string {
  const ink = face.inks[name]
  if (ink === undefined) throw new Error(`The face has no ink "${name}".`)
  const leading = ink.leading ?? ink.size * 1.3
  const { loose = { x: 0, y: 0 } } = ink
  const [across, down] = machineShift(likeness)
  const [x, y] = [left + across * loose.x, baseline + down * loose.y]
  const lines = printedText(template, says).split('\n')
  return lines.map((line, index) => (line === '' ? '' : lineSvg(line, ink, { x, y: y + index * leading, room }))).join('')
}

/** Each character at its own x, so that the pitch is exact whatever the font's advance. */
function zoneSvg({ face, says }: FaceOrder): string {
  const { zone } = face
  if (zone === undefined) return ''
  return zoneLines(zone, says)
    .map((line, index) => {
      const xs = Array.from(line, (_, position) => (zone.left + position * pitch).toFixed(2)).join(' ')
      return `<text x="${xs}" y="${zone.baselines[index]}" font-family="${fontFamilies['ocr-b']}" font-size="${(pitch / 0.72).toFixed(3)}" fill="#17191c">${escapeXml(line)}</text>`
    })
    .join('')
}

/** Said of every drawing, too faint to be read as print. */
function overprint({ width, height }: Face): string {
  const [x, y] = [width / 2, height * 0.58]
  return `<text x="${x}" y="${y}" text-anchor="middle" font-family="${fontFamilies.sans}" font-size="${width * 0.13}" font-weight="800" fill="#a33" opacity=".05" letter-spacing="10" transform="rotate(-18 ${x} ${y})">SPECIMEN</text>`
}

function paperSvg({ width, height, paper }: Face, likeness: number): string {
  if (paper === undefined || 'ground' in paper) return guilloche(likeness, { width, height }, paper)
  return `<rect width="${width}" height="${height}" fill="${paper.plain}"/>`
}

/** One side of a document as SVG, `widthPx` wide. */
export function cardSvg(order: FaceOrder): string {
  const { face, likeness, widthPx, codes } = order
  const heightPx = Math.round((widthPx * face.height) / face.width)
  const shapes = (face.shapes ?? []).map((shape: Shape) => shapeSvg(shape, likeness))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${face.width} ${face.height}" preserveAspectRatio="none" xml:space="preserve">
    ${dotsSvg(face)}${paperSvg(face, likeness)}${shapes.join('')}${codes.join('')}
    ${face.portrait === undefined ? '' : portrait(likeness, face.portrait)}
    ${overprint(face)}${face.print.map((print) => printSvg(print, order)).join('')}${zoneSvg(order)}
  </svg>`
}
