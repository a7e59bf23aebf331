import { afterAll, beforeAll, expect, test } from 'vitest'
import { generalPage } from '#catalogue/general/general-page.document.ts'
import { textOfLine } from '#domain/page-text.ts'
import { exactValue } from '#testing/cards/exact-value.ts'
import { openPageBoard, type PageBoard } from '#testing/pages/draw-page.ts'
import { inventArticle } from '#testing/pages/invent-article.ts'
import { inventContract } from '#testing/pages/invent-contract.ts'
import { inventReceipt } from '#testing/pages/invent-receipt.ts'
import type { PageLayout } from '#testing/pages/page-layout.ts'
import { createEmbeddedEngine } from '../embedded-engine.ts'

const today = '2026-11-22'
const engine = createEmbeddedEngine({ workers: 1 })
let board: PageBoard
beforeAll(async () => {
  board = await openPageBoard()
  await engine.start()
})
afterAll(async () => Promise.all([engine.stop(), board.close()]))

const pages: readonly { name: string; layout: PageLayout; notYet: readonly string[] }[] = [
  { name: 'a receipt', layout: inventReceipt('suite'), notYet: ['SUBTOTAL'] },
  { name: 'a contract', layout: inventContract('suite'), notYet: ['合同编号：HT-2026-4202'] },
  { name: 'an article', layout: inventArticle('suite'), notYet: ['both banks where the ferry went. The'] },
]

test.each(pages)('each line of $name is read sign by sign, but for what is listed', async ({ layout, notYet }) => {
  const image = await board.draw(layout)
  const reading = await engine.readDocument?.({ pictures: [{ bytes: image }], documentType: generalPage.key, today })
  const lines = reading?.pages.flatMap(({ text }) => text?.rows.flatMap((row) => row.lines.map(textOfLine)) ?? []) ?? []
  const isRead = (text: string) => lines.some((line) => exactValue({ kind: 'text' }, line, text))
  expect(layout.lines.map(({ text }) => text).filter((text) => !isRead(text))).toEqual(notYet)
})
