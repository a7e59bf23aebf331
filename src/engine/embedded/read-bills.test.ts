import { afterAll, expect, test } from 'vitest'
import { openPageBoard } from '#testing/pages/draw-page.ts'
import { inventReceipt } from '#testing/pages/invent-receipt.ts'
import { layOnDesk } from '#testing/pixels/lay-on-desk.ts'
import type { DocumentReading } from '../engine.ts'
import { createEmbeddedEngine } from './embedded-engine.ts'

const board = await openPageBoard()
const [one, two] = [await board.draw(inventReceipt('a0')), await board.draw(inventReceipt('a1'))]
await board.close()

const engine = createEmbeddedEngine({ workers: 1 })
await engine.start()
afterAll(engine.stop)

const read = async (bytes: Buffer): Promise<DocumentReading | undefined> =>
  engine.readDocument?.({ pictures: [{ bytes }], documentType: null, today: '2026-11-28', mayHoldSeveral: true })

const totalOf = ({ pages }: DocumentReading) => pages[0]?.readings.find(({ field }) => field === 'totalIncludingTax')?.value

test('two receipts on a white scanner are two documents', async () => {
  const laid = [
    { image: one, width: 900, left: 60, top: 80 },
    { image: two, width: 800, left: 1020, top: 220 },
  ]
  const sheet = await read(await layOnDesk(laid, { width: 1900, height: 1700 }, 'scanner'))
  expect([sheet, ...(sheet?.others ?? [])].map((part) => part && totalOf(part))).toEqual(['666.97', '204.90'])
})

test('one receipt is one', async () => {
  expect((await read(one))?.others).toBeUndefined()
})
