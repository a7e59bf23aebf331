import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { fontFamilies, openPageWithFonts } from '#testing/cards/card-fonts.ts'
import { launchChromium } from '#testing/launch-chromium.ts'
import type { RotatedRect } from '../../image/rotated-rect.ts'
import { stripHeight, type StripPixels, type TextStrip } from '../../ocr/text-strip.ts'
import { numbersOfLines } from './numbers-of-lines.ts'
import { readArabicDigits } from './read-arabic-digits.ts'

const browser = await launchChromium()
const page = await browser.newPage({ viewport: { width: 900, height: 200 } })
await openPageWithFonts(page)
afterAll(() => browser.close())

interface Look {
  sizePx?: number
  weight?: number
  blurPx?: number
  ink?: string
  paper?: string
  /** From the left as typed: of what a hyphen joins browsers put the first last. */
  isAsTyped?: boolean
}

/** A line in Noto Sans Arabic, which the net was not trained on, laid upright as for recognisers. */
async function stripOf(text: string, look: Look = {}): Promise<StripPixels> {
  const { sizePx = 30, weight = 400, blurPx = 0, ink = '#222', paper = '#f4f2ea', isAsTyped = false } = look
  const family = fontFamilies.arabic.replaceAll('"', "'")
  await page.evaluate(
    async (html) => {
      document.body.innerHTML = html
      for (let round = 0; round < 3; round++) {
        document.body.getBoundingClientRect()
        await document.fonts.ready
      }
    },
    `<div style="display:inline-block;white-space:pre;padding:${sizePx * 0.1}px ${sizePx * 0.4}px;line-height:1.35;font:${weight} ${sizePx}px ${family};background:${paper};color:${ink}"><span style="filter:blur(${blurPx}px);${isAsTyped ? 'direction:ltr;unicode-bidi:bidi-override' : ''}">${text}</span></div>`,
  )
  const picture = await page.locator('div').screenshot({ type: 'png' })
  const { data, info } = await sharp(picture)
    .flatten()
    .greyscale()
    .resize({ height: stripHeight })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: new Uint8Array(data), width: info.width }
}

async function read(text: string, look?: Look): Promise<string> {
  const characters = readArabicDigits(await stripOf(text, look))
  return characters.map(({ text: digit, afterGap }, index) => (afterGap && index > 0 ? ` ${digit}` : digit)).join('')
}

function columnsOf({ data, width }: StripPixels, from: number, to: number): Uint8Array {
  return data.filter((_, place) => place % width >= from && place % width < to)
}

/** More of the page than the strip shows is as pale as its first column. */
function padded(strip: StripPixels, left: number, wide: number): StripPixels {
  const width = Math.ceil(wide)
  const data = new Uint8Array(width * stripHeight)
  for (let place = 0; place < data.length; place++) {
    const [x, y] = [(place % width) + Math.round(left), Math.floor(place / width)]
    data[place] = strip.data[y * strip.width + (x >= 0 && x < strip.width ? x : 0)] ?? 0
  }
  return { data, width }
}

test.each([
  ['٠١٢٣٤٥٦٧٨٩', {}],
  ['٢٩٦١٢٢٧٠٢٠٠٤٥٢', { weight: 600, sizePx: 22 }],
  ['١٩٧٦/٠٢/١٣', {}],
  ['٢٠٣٠-٠٦-٢٣', { weight: 300 }],
  ['۱۲۳۴۵۶۷۸۹۰', {}],
  ['١٤٤٥/٠٩/٣٠', { ink: '#fff', paper: '#234' }],
  ['٨٤٣٦٠٩١٥٢٧', { blurPx: 1 }],
  ['٧٨٤-١٩٨٥', { ink: '#777' }],
])('numbers and dates in a font of no training: %s %o', async (text, look) => {
  const said = text.replace(/[۰-۳۷-۹]/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0x90))
  expect(await read(text, { ...look, isAsTyped: true })).toBe(said)
})

test.each(['المملكة العربية السعودية', 'تاريخ الميلاد', 'أحمد عادل', 'ID Number 4528', 'KHALID'])(
  'nothing of letters and other digits: %s',
  async (text) => {
    expect(await read(text)).toBe('')
  },
)

test('noughts that were left out at the ends of a line are looked for beside it', async () => {
  const strip = await stripOf('٠٠٠٠٤١٣١٣٩٠', { sizePx: 34 })
  const { width } = strip
  // As the detector may see it: from the first digit that is no dot.
  const characters = readArabicDigits(strip)
  const left = Math.round((characters[4]?.from ?? 0) * width) - 3
  const narrow = { data: columnsOf(strip, left, width), width: width - left, squeeze: 1 }
  const rect = { cx: (left + width) / 2, cy: stripHeight / 2, width: width - left, height: stripHeight, angle: 0 }
  const cutStrips = (rects: readonly RotatedRect[]): Promise<TextStrip[]> =>
    Promise.resolve(rects.map((each) => ({ ...padded(strip, each.cx - each.width / 2, each.width), squeeze: 1 })))
  const [found = []] = await numbersOfLines([{ rect, strip: narrow }], cutStrips)
  expect(found.map(({ text }) => text).join('')).toBe('٠٠٠٠٤١٣١٣٩٠')
  expect(found[0]?.from).toBeLessThan(0)
})

test('a number among words stands where it is', async () => {
  const characters = readArabicDigits(await stripOf('٤٢ شارع الجمهورية'))
  expect(characters.map(({ text }) => text).join('')).toBe('٤٢')
  // Arabic runs from the right, its numbers from the left.
  expect(characters[0]?.from).toBeGreaterThan(0.8)
  expect(characters[1]?.from).toBeGreaterThan(characters[0]?.to ?? 1)
  expect(characters[1]?.to).toBeLessThan(1)
})

test('numbers apart are two, and an empty strip is none', async () => {
  const characters = readArabicDigits(await stripOf('٤٢٩١   ٧٧٣٨'))
  expect(characters.flatMap(({ afterGap }, index) => (afterGap ? [index] : []))).toEqual([0, 4])
  expect(readArabicDigits({ data: new Uint8Array(48 * 200).fill(200), width: 200 })).toEqual([])
})
