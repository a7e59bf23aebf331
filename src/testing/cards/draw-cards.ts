import type { Page } from '@playwright/test'
import type { DocumentSide } from '#domain/document-type.ts'
import { launchChromium } from '../launch-chromium.ts'
import type { Card, Face } from './card.ts'
import { openPageWithFonts } from './card-fonts.ts'
import { cardSvg } from './card-svg.ts'
import { inventFiction } from './fiction.ts'
import { drawCode } from '../codes/draw-code.ts'
import { type Told, toldByFace, toldValues } from './told-by-face.ts'

export interface CardTruth extends Told {
  documentType: string
  side: DocumentSide
}

export interface DrawnFace {
  /** PNG. */
  image: Buffer
  truth: CardTruth
}

export interface CardOrder {
  card: Card
  /** The same seed draws the same. */
  seed: string | number
  /** Width of the pictures; their heights follow from the document's. */
  widthPx: number
}

/** The front as a PDF that prints text, without its codes. */
export interface PrintedFace {
  pdf: Buffer
  truth: CardTruth
}

export interface CardBoard {
  /** The document's sides, front first. */
  draw: (order: CardOrder) => Promise<DrawnFace[]>
  print: (order: CardOrder) => Promise<PrintedFace>
  close: () => Promise<void>
}

function facesOf({ front, back }: Card): [DocumentSide, Face][] {
  return back === undefined
    ? [['front', front]]
    : [
        ['front', front],
        ['back', back],
      ]
}

async function show(page: Page, face: Face, svg: string): Promise<{ width: number; height: number }> {
  const width = Number(/width="(\d+)"/.exec(svg)?.[1])
  const size = { width, height: Math.round((width * face.height) / face.width) }
  await page.setViewportSize(size)
  await page.evaluate(async (markup) => {
    // Only what was painted tells the browser which fonts it needs, and a font that lacks signs asks for the next. Then
    // all is painted anew: what a late font changed in place would differ by some grey from the same drawn at once.
    for (let isWhole = false; !isWhole;) {
      document.body.innerHTML = ''
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      document.body.innerHTML = markup
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      isWhole = document.fonts.status === 'loaded'
      await document.fonts.ready
    }
  }, svg)
  return size
}

async function picture(page: Page, face: Face, svg: string): Promise<Buffer> {
  await show(page, face, svg)
  return page.screenshot({ type: 'png', animations: 'disabled' })
}

async function printOn(page: Page, { card: { documentType, says: saysOf, front: face }, seed, widthPx }: CardOrder): Promise<PrintedFace> {
  const fiction = inventFiction(`${documentType} ${seed}`)
  const says = saysOf(fiction)
  const { width, height } = await show(page, face, cardSvg({ face, says, codes: [], likeness: fiction.likeness, widthPx }))
  // A pixel more: where the picture ends a hair below the paper, there would be a second page.
  const pdf = await page.pdf({ width: `${width}px`, height: `${height + 1}px`, printBackground: true })
  const { fields, printed } = toldByFace(face, says)
  const told = Object.fromEntries(printed.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])))
  return { pdf, truth: { documentType, side: 'front', fields: told, printed, zone: [], coded: [] } }
}

async function drawOn(page: Page, { card, seed, widthPx }: CardOrder): Promise<DrawnFace[]> {
  const { documentType } = card
  const fiction = inventFiction(`${documentType} ${seed}`)
  const says = card.says(fiction)
  const drawn: DrawnFace[] = []
  for (const [side, face] of facesOf(card)) {
    const codes = await Promise.all((face.codes ?? []).map(({ kind, text, ...place }) => drawCode(kind, text(toldValues(says)), place)))
    const image = await picture(page, face, cardSvg({ face, says, codes, likeness: fiction.likeness, widthPx }))
    drawn.push({ image, truth: { documentType, side, ...toldByFace(face, says) } })
  }
  return drawn
}

/** Starts a browser to draw many cards in. Close it when done. */
export async function openCardBoard(): Promise<CardBoard> {
  const browser = await launchChromium(['--font-render-hinting=none', '--force-color-profile=srgb', '--disable-lcd-text'])
  const page = await browser.newPage({ deviceScaleFactor: 1 })
  await openPageWithFonts(page)
  return { draw: (order) => drawOn(page, order), print: (order) => printOn(page, order), close: () => browser.close() }
}
