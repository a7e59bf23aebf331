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

export interface CardBoard {
  /** The document's sides, front first. */
  draw: (order: CardOrder) => Promise<DrawnFace[]>
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

async function picture(page: Page, face: Face, svg: string): Promise<Buffer> {
  const widthPx = Number(/width="(\d+)"/.exec(svg)?.[1])
  await page.setViewportSize({ width: widthPx, height: Math.round((widthPx * face.height) / face.width) })
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
  return page.screenshot({ type: 'png', animations: 'disabled' })
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
  return { draw: (order) => drawOn(page, order), close: () => browser.close() }
}
