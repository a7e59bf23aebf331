import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import { idCardChina } from '#testing/cards/china/id-card-china.ts'
import { vehicleLicenceChina } from '#testing/cards/china/vehicle-licence-china.ts'
import { type DrawnFace, openCardBoard } from '#testing/cards/draw-cards.ts'
import { signedForm } from '#testing/signed-form.ts'
import { openTestApi } from '#testing/test-api.ts'
import { smallPicture } from '#testing/told-engine.ts'
import type { CardReply } from './cards/card-reply.ts'

const engine = createEmbeddedEngine({ workers: 1 })
const { request } = await openTestApi(engine)
let idCard: DrawnFace[] = []
let vehicleLicence: DrawnFace[] = []

beforeAll(async () => {
  const board = await openCardBoard()
  idCard = await board.draw({ card: idCardChina, seed: 'combined', widthPx: 1100 })
  vehicleLicence = await board.draw({ card: vehicleLicenceChina, seed: 'combined', widthPx: 1100 })
  await board.close()
  await engine.start()
})
afterAll(engine.stop)

async function answerOf(typeId: string, image: Uint8Array | undefined): Promise<CardReply> {
  const body = new FormData()
  for (const [name, value] of Object.entries(signedForm(typeId))) body.append(name, value)
  body.append('file', new File([new Uint8Array(image ?? [])], 'card.png', { type: 'image/png' }))
  const response = await request('/api/recog.do', { method: 'POST', body })
  return response.json()
}

const descOf = ({ cardsinfo }: CardReply) => cardsinfo?.[0]?.items.map(({ desc }) => desc)

test('either side of an identity card is answered as what it is', async () => {
  const [front, back] = await Promise.all(idCard.map(async (face) => answerOf('101', face.image)))
  expect(front).toMatchObject({ message: { status: 2 }, cardsinfo: [{ type: '2' }] })
  expect(front && descOf(front)).toContain('ID Number')
  expect(back).toMatchObject({ message: { status: 3 }, cardsinfo: [{ type: '3' }] })
  expect(back && descOf(back)).toContain('Issuing authority')
})

test('of several documents the one that it is', async () => {
  const [vehicle, card] = await Promise.all([answerOf('104', vehicleLicence[0]?.image), answerOf('104', idCard[0]?.image)])
  expect([vehicle, card].map(({ message }) => message.status)).toEqual([6, 2])
})

test('a page that shows none of them is none', async () => {
  const blank = await smallPicture(1)
  expect(await answerOf('103', blank)).toMatchObject({ message: { status: -1 } })
})
