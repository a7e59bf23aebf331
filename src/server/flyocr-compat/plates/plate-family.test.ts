import { expect, test } from 'vitest'
import { signedForm } from '#testing/signed-form.ts'
import { openTestApi } from '#testing/test-api.ts'
import { createToldEngine, smallPicture } from '#testing/told-engine.ts'
import type { CardReply } from '../cards/card-reply.ts'

const engine = createToldEngine()
const { request } = await openTestApi(engine)
const first = {
  plateNumber: '京A88731',
  plateColour: 'blue',
  plateType: 'ordinary',
  confidence: '98',
  brightness: '61',
  motionDirection: '0',
  position: '12_140_96_171',
}
const second = { ...first, plateNumber: '沪B683J8', plateColour: 'yellow' }
const street = await smallPicture(1)
engine.tell(street, { plates: [first, second] })
const blank = await smallPicture(2)

async function recognise(bytes: Uint8Array<ArrayBuffer>, more: Record<string, string> = {}): Promise<CardReply> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...signedForm('19'), ...more })) form.append(name, value)
  form.append('file', new File([bytes], 'street.jpg'))
  const response = await request('/api/recog.do', { method: 'POST', body: form })
  expect(response.status).toBe(200)
  return response.json()
}

test('a plate is answered exactly in the reference’s shape, its misspelling included', async () => {
  const reply = await recognise(street)
  expect(reply.message).toEqual({ status: 0, value: 'Recognition completion' })
  expect(engine.asked.at(-1)?.documentType).toBe('number-plate')
  expect(reply.cardsinfo?.[0]).toEqual({
    type: '19',
    items: [
      ['License plate number', '京A88731'],
      ['License plate color', 'blue'],
      ['License plate type', 'ordinary'],
      ['Overall plate confidenc', '98'],
      ['Brightness evaluation', '61'],
      ['License plate motion direction', '0'],
      ['License plate position (left_top_right_bottom)', '12_140_96_171'],
    ].map(([desc, content]) => ({ nID: null, index: null, desc, content })),
  })
})

test('each further plate of the photo is a card of its own', async () => {
  const { cardsinfo } = await recognise(street)
  expect(cardsinfo?.map(({ type, items }) => [type, items[0]?.content])).toEqual([
    ['19', '京A88731'],
    ['19', '沪B683J8'],
  ])
})

test('a picture sent as Base64 is answered alike', async () => {
  const body = new URLSearchParams({ ...signedForm('19'), img: Buffer.from(street).toString('base64') })
  const response = await request('/api/recogliu.do', { method: 'POST', body })
  expect(await response.json()).toEqual(await recognise(street))
})

test('with evidence, no value of a plate is ever proven', async () => {
  const { cardsinfo } = await recognise(street, { evidence: '1' })
  const states = new Set(cardsinfo?.flatMap(({ items }) => items.map(({ state }) => state)))
  expect(states).toEqual(new Set(['look']))
})

test('a picture without a plate is a failure with a sentence', async () => {
  expect(await recognise(blank)).toEqual({ message: { status: -1, value: 'No number plate was recognised on the picture.' } })
})
