import { launchChromium } from '../launch-chromium.ts'
import { pageFonts } from './page-fonts.ts'
import type { PageLayout } from './page-layout.ts'

export interface PageBoard {
  /** PNG; the same layout gives the same picture. */
  draw: (layout: PageLayout) => Promise<Buffer>
  close: () => Promise<void>
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function svgOf({ widthPx, heightPx, font, lines }: PageLayout): string {
  const texts = lines.map(
    ({ text, x, y, sizePx, anchor = 'start', weight = 400 }) =>
      `<text x="${x}" y="${y}" font-size="${sizePx}" font-weight="${weight}" text-anchor="${anchor}" xml:space="preserve">${escaped(text)}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" font-family="${font}" fill="#222"><rect width="100%" height="100%" fill="#f7f6f2"/>${texts.join('')}</svg>`
}

/** Starts a browser to draw pages of print in. Close it when done. */
export async function openPageBoard(): Promise<PageBoard> {
  const browser = await launchChromium(['--font-render-hinting=none', '--force-color-profile=srgb', '--disable-lcd-text'])
  const page = await browser.newPage({ deviceScaleFactor: 1 })
  await page.setContent(`<!doctype html><style>${await pageFonts()}body{margin:0}svg{display:block}</style><body></body>`)
  return {
    draw: async (layout) => {
      await page.setViewportSize({ width: layout.widthPx, height: layout.heightPx })
      await page.evaluate(async (markup) => {
        document.body.innerHTML = markup
        // Laid out first: only then does the browser know which fonts it needs.
        document.body.getBoundingClientRect()
        await document.fonts.ready
      }, svgOf(layout))
      return page.screenshot({ type: 'png', animations: 'disabled' })
    },
    close: () => browser.close(),
  }
}
