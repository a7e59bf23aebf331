import { afterAll, expect, test } from 'vitest'
import { type PageText, textOfLine, textOfRun } from '#domain/page-text.ts'
import { fontFamilies, openPageWithFonts } from '#testing/cards/card-fonts.ts'
import type { CardFont } from '#testing/cards/card.ts'
import { launchChromium } from '#testing/launch-chromium.ts'
import { pageTextOf } from '../layout/page-text-of.ts'
import { builtIn, prepareModels } from '../models/prepare-models.ts'
import { pixelsToPage } from '../place-page.ts'
import { startWorkerPool } from '../pool/worker-pool.ts'
import { phrasesOf } from './settle-labels.ts'
import { readScripts } from './read-scripts.ts'
import { createScriptReaders } from './script-readers.ts'

const readers = createScriptReaders()
const models = await prepareModels()
const alphabet = new Set(models.recognisers[builtIn]?.dictionary)
const pool = startWorkerPool(1, models)
const browser = await launchChromium()
const page = await browser.newPage({ viewport: { width: 1200, height: 800 } })
await openPageWithFonts(page)
afterAll(async () => {
  await Promise.all([browser.close(), readers.stop(), pool.stop()])
})

async function draw(font: CardFont, lines: readonly string[]): Promise<Buffer> {
  const texts = lines.map((line, index) => `<text x="600" y="${120 + 90 * index}" text-anchor="middle" font-size="38">${line}</text>`)
  const family = fontFamilies[font].replaceAll('"', "'")
  await page.evaluate(
    async (svg) => {
      document.body.innerHTML = svg
      // Fonts are asked for when text is laid out, the parts of a family one after another.
      for (let round = 0; round < 3; round++) {
        document.body.getBoundingClientRect()
        await document.fonts.ready
      }
    },
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" font-family="${family}" fill="#222"><rect width="100%" height="100%" fill="#f4f2ea"/>${texts.join('')}</svg>`,
  )
  return page.screenshot({ type: 'png' })
}

async function read(
  font: CardFont,
  lines: readonly string[],
  languages: readonly string[],
  { by = readers, expected = [] }: { by?: typeof readers; expected?: readonly string[] } = {},
): Promise<PageText> {
  const bytes = await draw(font, lines)
  const task = {
    bytes,
    pageIndex: 0,
    today: '2026-11-22',
    isPlain: true,
    codes: { kinds: [], isThorough: false },
    recogniser: null,
    mayHoldSeveral: false,
    mayBearPortrait: false,
    quarterTurns: 0,
  }
  const result = await pool.readPage(task, { signal: undefined, onNews: () => undefined })
  const print = await readScripts({
    readers: by,
    languages,
    expected: new Set(expected),
    phrases: phrasesOf(expected),
    alphabet,
    print: result.print,
    cutStrips: (rects) => pool.cutStrips({ bytes, rects }),
    checkWanted: () => undefined,
  })
  return pageTextOf(print.lines, print.direction, pixelsToPage(result.transform, result.size))
}

function linesOf({ rows }: PageText): string[] {
  return rows.flatMap(({ lines }) => lines.map(textOfLine))
}

test('Arabic stands in the order in which it is read, numbers beside it as they are printed', async () => {
  const text = await read('arabic', ['محمد حسن خالد', 'فاطمة حسن علي', '784-1985-1234567-1', 'الاسم: خالد'], ['ara'])
  expect(linesOf(text)).toEqual(['محمد حسن خالد', 'فاطمة حسن علي', '784-1985-1234567-1', 'الاسم: خالد'])
  const [line] = text.rows[0]?.lines ?? []
  const [first, last] = [line?.characters[0], line?.characters.at(-1)]
  expect(first?.from).toBeGreaterThan(last?.to ?? 1)
  expect(line && textOfRun(line, line.words[1] ?? { start: 0, end: 0 })).toBe('حسن')
  expect(line?.characters.every(({ isForeign }) => isForeign)).toBe(true)
})

test('Thai, with the number beside it in our own recogniser’s digits', async () => {
  const text = await read('thai', ['ชื่อตัวและชื่อสกุล', 'กรุงเทพมหานคร', '1 2345 67890 12 1'], ['tha'])
  expect(linesOf(text)).toEqual(['ชื่อตัวและชื่อสกุล', 'กรุงเทพมหานคร', expect.stringMatching(/^[\d ]+$/)])
  expect(text.rows.at(-1)?.lines[0]?.characters.some(({ isForeign }) => isForeign)).toBe(false)
})

test('letters between digits that our own recogniser is sure of, and Latin ones that it reads better', async () => {
  const text = await read('thai', ['8 ม.ค. 2530', '21 ต.ค. 2575', '21 Oct. 2032', 'Miss Napha'], ['tha'])
  expect(linesOf(text)).toEqual(['8 ม.ค. 2530', '21 ต.ค. 2575', '21 Oct. 2032', 'Miss Napha'])
})

test('kana and characters that only Japan writes among Chinese ones', async () => {
  expect(
    linesOf(await read('japanese', ['氏名 山田たろう', '平成30年05月12日まで有効', 'ひらがなカタカナ', '神奈川県公安委員会'], ['jpn'])),
  ).toEqual(['氏名山田たろう', '平成30年05月12日まで有効', 'ひらがなカタカナ', '神奈川県公安委員会'])
})

test('traditional characters that our own recogniser takes for their twins or does not see', async () => {
  expect(linesOf(await read('traditional', ['蕭淑芬 張俊傑', '臺灣省彰化縣', '性別 黃慧敏'], ['chi_tra']))).toEqual([
    expect.stringMatching(/^蕭淑芬 ?張俊傑$/u),
    '臺灣省彰化縣',
    expect.stringMatching(/^性別 ?黃慧敏$/u),
  ])
})

test.each([
  ['swe', ['ÅSTRÖM BJÖRKMAN', 'Göran Sjöberg Åkesson']],
  ['deu', ['Müller-Weiß Jörg', 'MÖLLER ÄNNE']],
  ['spa', ['MUÑOZ ÁLVAREZ JOSÉ', 'Íñigo Núñez']],
  ['fra', ['François Lefèvre', 'NOËL ÇELIK']],
])('accents of %s on our own letters; digits and plain letters stay ours', async (language, lines) => {
  const text = await read('sans', [...lines, 'AB12 850412-1234'], [language])
  expect(linesOf(text)).toEqual([...lines, 'AB12 850412-1234'])
  const foreign = text.rows.flatMap((row) => row.lines).flatMap(({ characters }) => characters.filter(({ isForeign }) => isForeign))
  expect(foreign.map((character) => character.text).join('')).toMatch(/^[\u00c0-\u024f]+$/u)
})

test('accents that show by themselves are asked of nobody', async () => {
  const nobody = { ...readers, read: () => Promise.reject(new Error('asked')) }
  const lines = ['Müller Jörg', 'MUÑOZ ÁLVAREZ JOSÉ', 'Göran Sjöberg', 'NOËL FRANÇOIS']
  const text = await read('sans', lines, ['deu', 'spa', 'swe', 'fra'], { by: nobody })
  expect(linesOf(text)).toEqual(lines)
  const foreign = text.rows.flatMap((row) => row.lines).flatMap(({ characters }) => characters.filter(({ isForeign }) => isForeign))
  expect(Math.max(...foreign.map(({ confidence }) => confidence))).toBeLessThanOrEqual(0.9)
})

test('a line that says what all documents of the kind print is asked of nobody', async () => {
  const asked: number[] = []
  const counting: typeof readers = {
    ...readers,
    read: (language, strips, checkWanted) => {
      asked.push(strips.length)
      return readers.read(language, strips, checkWanted)
    },
  }
  await read('traditional', ['黄淑仪', '出生日期'], ['chi_tra'], { by: counting })
  await read('traditional', ['黄淑仪', '出生日期'], ['chi_tra'], { by: counting, expected: ['黄淑仪'] })
  expect(asked).toEqual([1])
})

test('what is asked for when all ends is given up', async () => {
  const ending = createScriptReaders()
  const strip = { data: new Uint8Array(48 * 400).fill(200), width: 400 }
  const asked = ending.read(
    'fra',
    Array.from({ length: 50 }, () => strip),
    () => undefined,
  )
  const [ended] = await Promise.allSettled([asked, ending.stop()])
  expect(ended).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } })
})
