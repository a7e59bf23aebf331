import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stripHeight, type StripPixels } from '#engine/embedded/ocr/text-strip.ts'
import { launchChromium } from '#testing/launch-chromium.ts'
import type { PlannedLine } from './plan-lines.ts'

/** A line as the engine cuts it out of a picture, and where each of its pieces stands in it, in pixels. */
export interface DrawnLine extends StripPixels {
  pieces: readonly { text: string; left: number; right: number }[]
}

export interface LineBoard {
  draw: (lines: readonly PlannedLine[]) => Promise<DrawnLine[]>
  close: () => Promise<void>
}

/** A browser with the fonts of packages below a folder, each under the name of its file. */
export async function openLineBoard(folder: string, files: readonly string[]): Promise<LineBoard> {
  const browser = await launchChromium(['--force-color-profile=srgb', '--disable-lcd-text'])
  const page = await browser.newPage()
  const faces = await Promise.all(
    files.map(
      async (file) => `@font-face{font-family:'${file}';src:url(data:font/woff2;base64,${await readFile(join(folder, file), 'base64')})}`,
    ),
  )
  await page.setContent(`<!doctype html><style>${faces.join('')}</style><body></body>`)
  await page.evaluate(async (names) => {
    await Promise.all(names.map((name) => document.fonts.load(`40px '${name}'`, '٠١٢اب')))
  }, files)
  return {
    draw: async (lines) => {
      const drawn = await page.evaluate(drawLines, { lines, stripHeight })
      return drawn.map(({ base64, ...line }) => ({ ...line, data: new Uint8Array(Buffer.from(base64, 'base64')) }))
    },
    close: () => browser.close(),
  }
}

interface DrawRequest {
  lines: readonly PlannedLine[]
  stripHeight: number
}

interface DrawnStrip {
  base64: string
  width: number
  pieces: { text: string; left: number; right: number }[]
}

/** In the browser: drawn small as a camera sees it, then cut out with room around it and scaled as `textStripOf` does. */
function drawLines({ lines, stripHeight: height }: DrawRequest): DrawnStrip[] {
  return lines.map((line) => {
    const { pieces, font, sizePx, paper, ink, blurPx, slant, turn, stretch } = line
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (context === null) throw new Error('The browser cannot draw.')
    context.font = `${sizePx}px '${font}'`
    context.direction = 'ltr'
    const margin = 2 * sizePx
    let pen = margin
    const placed = pieces.map(({ text, gap }) => {
      const measured = context.measureText(text)
      const at = pen + gap * sizePx
      pen = at + measured.width
      return { text, at, left: at - measured.actualBoundingBoxLeft, right: at + measured.actualBoundingBoxRight, measured }
    })
    const ascent = Math.max(...placed.map(({ measured }) => measured.actualBoundingBoxAscent))
    const descent = Math.max(...placed.map(({ measured }) => measured.actualBoundingBoxDescent))
    canvas.width = Math.ceil((pen + margin) * stretch)
    canvas.height = Math.ceil(5 * sizePx)
    // A canvas of another size has forgotten them.
    context.font = `${sizePx}px '${font}'`
    context.direction = 'ltr'
    context.fillStyle = `rgb(${paper},${paper},${paper})`
    context.fillRect(0, 0, canvas.width, canvas.height)
    for (const pattern of line.pattern) {
      context.strokeStyle = `rgb(${pattern.grey},${pattern.grey},${pattern.grey})`
      context.lineWidth = pattern.width
      context.beginPath()
      context.moveTo(0, pattern.from * canvas.height)
      context.quadraticCurveTo(canvas.width / 2, pattern.bend * canvas.height, canvas.width, pattern.to * canvas.height)
      context.stroke()
    }
    const baseline = 2.5 * sizePx
    context.filter = blurPx > 0 ? `blur(${blurPx}px)` : 'none'
    context.setTransform(stretch, turn, -slant, 1, slant * baseline - 0, -turn * (canvas.width / 2 / stretch))
    context.fillStyle = `rgb(${ink},${ink},${ink})`
    for (const { text, at } of placed) context.fillText(text, at, baseline)
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.filter = 'none'
    const ink0 = {
      left: Math.min(...placed.map(({ left }) => left)) * stretch,
      right: Math.max(...placed.map(({ right }) => right)) * stretch,
    }
    const inkHeight = Math.max(0.5 * sizePx, ascent + descent)
    const top = baseline - ascent - line.room.above * inkHeight
    const cutHeight = ascent + descent + (line.room.above + line.room.below) * inkHeight
    const left = ink0.left - line.room.beside * sizePx
    const cutWidth = ink0.right - ink0.left + 2 * line.room.beside * sizePx
    const scale = height / cutHeight
    const strip = document.createElement('canvas')
    strip.width = Math.max(8, Math.ceil(cutWidth * scale))
    strip.height = height
    const stripContext = strip.getContext('2d', { willReadFrequently: true })
    if (stripContext === null) throw new Error('The browser cannot draw.')
    stripContext.fillStyle = `rgb(${paper},${paper},${paper})`
    stripContext.fillRect(0, 0, strip.width, strip.height)
    stripContext.imageSmoothingQuality = 'high'
    stripContext.drawImage(canvas, left, top, cutWidth, cutHeight, 0, 0, cutWidth * scale, height)
    const { data } = stripContext.getImageData(0, 0, strip.width, height)
    let bytes = ''
    for (let place = 0; place < data.length; place += 4) bytes += String.fromCharCode(data[place] ?? 0)
    return {
      base64: btoa(bytes),
      width: strip.width,
      pieces: placed.map((piece) => ({
        text: piece.text,
        left: (piece.left * stretch - left) * scale,
        right: (piece.right * stretch - left) * scale,
      })),
    }
  })
}
