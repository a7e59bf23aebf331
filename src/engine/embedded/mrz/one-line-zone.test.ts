import { afterAll, expect, test } from 'vitest'
import type { Card } from '#testing/cards/card.ts'
import { travelPermitHongKongMacao } from '#testing/cards/china/travel-permit-hong-kong-macao.ts'
import { openCardBoard } from '#testing/cards/draw-cards.ts'
import { createEmbeddedEngine } from '../embedded-engine.ts'

const today = '2026-11-22'
const board = await openCardBoard()
const engine = createEmbeddedEngine({ workers: 1 })
afterAll(async () => {
  await Promise.all([board.close(), engine.stop()])
})

async function read(card: Card) {
  const [face] = await board.draw({ card, seed: 'one line', widthPx: 1100 })
  if (!face) throw new Error('Nothing was drawn')
  const reading = await engine.readDocument?.({ pictures: [{ bytes: face.image }], documentType: card.documentType, today })
  const [page] = reading?.pages ?? []
  return { truth: face.truth.fields, page }
}

test('the one line of a permit is read, and says what the print says', async () => {
  const { truth, page } = await read(travelPermitHongKongMacao)
  expect(page?.mrzLines).toEqual([truth['mrzLine1']])
  const said = page?.readings.filter(({ source }) => source === 'mrz').map(({ field, value }) => [field, value]) ?? []
  expect(Object.fromEntries(said)).toMatchObject({
    documentNumber: truth['documentNumber'],
    dateOfBirth: truth['dateOfBirth'],
    dateOfExpiry: truth['dateOfExpiry'],
  })
})

test('a line that looks like one whose digits do not hold is none', async () => {
  const { front } = travelPermitHongKongMacao
  const lines = () => ['CSC578766070<3202210<6111120<0']
  const { page } = await read({ ...travelPermitHongKongMacao, front: { ...front, ...(front.zone && { zone: { ...front.zone, lines } }) } })
  expect(page?.mrzLines).toEqual([])
})
