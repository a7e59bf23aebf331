import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { type PageBoard, openPageBoard } from './draw-page.ts'
import { inventArticle } from './invent-article.ts'
import { inventContract } from './invent-contract.ts'
import { inventReceipt } from './invent-receipt.ts'
import type { PageLayout } from './page-layout.ts'

const board: PageBoard = await openPageBoard()
afterAll(() => board.close())

const makers = { receipt: inventReceipt, article: inventArticle, contract: inventContract }

/** Whether anything is printed on the outermost pixels. */
async function printsOverEdge(picture: Buffer): Promise<boolean> {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true })
  const isEdge = (at: number) => at % info.width === 0 || at % info.width === info.width - 1 || at < info.width
  return data.some((value, at) => isEdge(at) && value < 200)
}

async function inkOf(layout: PageLayout): Promise<number> {
  const { channels } = await sharp(await board.draw(layout)).stats()
  return 255 - (channels[0]?.mean ?? 255)
}

test.each(Object.entries(makers))(
  'each %s is the same for the same seed, another for another, and stays on its page',
  async (_, invent) => {
    const picture = await board.draw(invent('one'))
    expect((await board.draw(invent('one'))).equals(picture)).toBe(true)
    expect((await board.draw(invent('two'))).equals(picture)).toBe(false)
    expect(await printsOverEdge(picture)).toBe(false)
  },
)

test('Chinese characters are drawn each as itself', async () => {
  const page = (text: string): PageLayout => ({
    widthPx: 200,
    heightPx: 200,
    font: 'Noto Sans SC Variable',
    lines: [{ text, x: 50, y: 130, sizePx: 100 }],
  })
  // A font that lacks them draws the same box for all.
  const inks = [await inkOf(page('一')), await inkOf(page('二')), await inkOf(page('赢'))]
  expect(inks.toSorted((a, b) => a - b)).toEqual(inks)
  expect(new Set(inks).size).toBe(inks.length)
})
