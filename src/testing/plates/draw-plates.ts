import type { Bounds } from '#domain/geometry.ts'
import { launchChromium } from '../launch-chromium.ts'
import { pageFonts } from '../pages/page-fonts.ts'
import { plateSize, plateSvg, type PlateStyle } from './plate-svg.ts'

/** A plate on a car, seen from the front. */
export interface PlateOrder {
  number: string
  style: PlateStyle
  /** Where the plate's middle is, in pixels of the picture. */
  x: number
  y: number
  widthPx: number
  /** Degrees, clockwise. */
  tilt?: number
}

export interface PlatePhoto {
  /** PNG. */
  image: Buffer
  /** Where each untilted plate is, in pixels. */
  places: readonly Bounds[]
}

export interface PlateBoard {
  /** Draws a street with these cars. */
  draw: (orders: readonly PlateOrder[]) => Promise<PlatePhoto>
  close: () => Promise<void>
}

const photo = { width: 960, height: 720 }

function placeOf({ style, x, y, widthPx }: PlateOrder): Bounds {
  const { width, height } = plateSize(style)
  const heightPx = (widthPx * height) / width
  return { x: x - widthPx / 2, y: y - heightPx / 2, width: widthPx, height: heightPx }
}

/** Bumper, grille and lamps: edges and shapes beside the plate that are no text. */
function carSvg(order: PlateOrder): string {
  const { x, y, width, height } = placeOf(order)
  const { tilt = 0, number, style } = order
  const scale = width / plateSize(style).width
  const grille = Array.from(
    { length: 5 },
    (_, bar) =>
      `<rect x="${x - width * 0.2}" y="${y - height * (2.4 - bar * 0.3)}" width="${width * 1.4}" height="${height * 0.1}" fill="#9aa0a6"/>`,
  )
  return `<rect x="${x - width}" y="${y - height * 3}" width="${width * 3}" height="${height * 5}" rx="${height}" fill="#4a3338"/>
    <circle cx="${x - width * 0.6}" cy="${y - height * 1.6}" r="${height * 0.6}" fill="#e8e6da"/>
    <circle cx="${x + width * 1.6}" cy="${y - height * 1.6}" r="${height * 0.6}" fill="#e8e6da"/>
    ${grille.join('')}
    <g transform="rotate(${tilt} ${order.x} ${order.y}) translate(${x} ${y}) scale(${scale})">${plateSvg(number, style)}</g>`
}

/** Starts a browser to draw photos of plates in. Close it when done. */
export async function openPlateBoard(): Promise<PlateBoard> {
  const browser = await launchChromium(['--font-render-hinting=none', '--force-color-profile=srgb', '--disable-lcd-text'])
  const page = await browser.newPage({ viewport: photo, deviceScaleFactor: 1 })
  await page.setContent(`<!doctype html><style>${await pageFonts()}body{margin:0}svg{display:block}</style><body></body>`)
  return {
    draw: async (orders) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${photo.width}" height="${photo.height}" font-family="Noto Sans SC Variable"><rect width="100%" height="60%" fill="#a9b4bd"/><rect y="60%" width="100%" height="40%" fill="#6d6a66"/>${orders.map(carSvg).join('')}</svg>`
      await page.evaluate(async (markup) => {
        document.body.innerHTML = markup
        // Laid out first: only then does the browser know which fonts it needs.
        document.body.getBoundingClientRect()
        await document.fonts.ready
      }, svg)
      return { image: await page.screenshot({ type: 'png', animations: 'disabled' }), places: orders.map(placeOf) }
    },
    close: () => browser.close(),
  }
}
