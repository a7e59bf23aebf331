import { expect, test } from 'vitest'
import { catalogue, findDocumentType } from '#catalogue/catalogue.ts'
import { combinedTypes } from '#catalogue/combined-types.ts'
import type { DocumentType, FlyocrItem, FlyocrRow } from '#domain/document-type.ts'
import { writeMrz } from '#domain/mrz/write-mrz.ts'
import { printOfSide } from '#testing/cards/print-of-side.ts'
import { referenceItems } from '#testing/reference/reference-items.ts'
import { reference } from '#testing/reference/reference.ts'
import { signedForm } from '#testing/signed-form.ts'
import { openTestApi } from '#testing/test-api.ts'
import { createToldEngine, smallPicture, type ToldPlain } from '#testing/told-engine.ts'
import { holder, toldPassport } from '#testing/told-passport.ts'
import type { CardReply } from './cards/card-reply.ts'

const engine = createToldEngine()
const { request, errors } = await openTestApi(engine)
let pictures = 0

async function answerOf(typeId: string, told: ToldPlain): Promise<CardReply> {
  const bytes = await smallPicture(pictures++)
  engine.tell(bytes, told)
  const body = new FormData()
  for (const [name, value] of Object.entries(signedForm(typeId))) body.append(name, value)
  body.append('file', new File([bytes], 'page.jpg'))
  const response = await request('/api/recog.do', { method: 'POST', body })
  expect(response.status).toBe(200)
  return response.json()
}

const others: Readonly<Record<string, ToldPlain>> = {
  13: toldPassport(),
  12009: { kind: 'TD1', lines: writeMrz('TD1', { ...holder, documentCode: 'I' }) },
  19: {
    plates: [
      { plateNumber: '京A88731', plateColour: 'blue', plateType: 'ordinary', confidence: '98', brightness: '61', position: '1_2_3_4' },
    ],
  },
}

/** Where the status of a success is not the number of the type. */
const statuses: Readonly<Record<string, number>> = {
  17: 0,
  19: 0,
  12009: 2064,
  lg8: 0,
  lg20: 0,
  lg21: 0,
  'eu-driving-licence': 0,
}

const statusOf = (typeId: string): number => statuses[typeId] ?? Number(typeId)

const rows = catalogue.flatMap((documentType) =>
  documentType.rows.map((row): { typeId: string; documentType: DocumentType; row: FlyocrRow } => ({
    typeId: row.typeId,
    documentType,
    row,
  })),
)
const answeredAsCards = rows.filter(({ typeId, row }) => row.endpoint === 'recog' && Object.hasOwn(referenceItems, typeId))

/** In Mexico `M` is printed for a woman: a man is answered as his card says it. */
const wireWords: Readonly<Record<string, Readonly<Record<string, string>>>> = { 2013: { M: 'H' } }

/** What should stand under an item: what its fields say; null where it is a part of that, or a picture. */
function contentOf({ from, part, between = ' ' }: FlyocrItem, print: Readonly<Record<string, string>>): string | null {
  if (typeof from === 'string' || part !== undefined) return null
  return from.flatMap((field) => print[field] ?? []).join(between)
}

test('each row of the reference but text and invoices is answered as a card, or as one of several', () => {
  const types = reference.filter(([endpoint]) => endpoint === 'recog').map(([, typeId]) => typeId)
  const answered = new Set([...answeredAsCards, ...combinedTypes].map(({ typeId }) => typeId))
  expect(types.filter((typeId) => !answered.has(typeId))).toEqual(['1997'])
  expect(Object.keys(referenceItems).filter((typeId) => !types.includes(typeId))).toEqual([])
})

test.each(answeredAsCards)('$typeId is answered with its status, under the reference’s names in its order', async (entry) => {
  const { typeId, documentType, row } = entry
  const side = row.side ?? 'front'
  const told = others[typeId] ?? { documentType: documentType.key, side, print: printOfSide(documentType.key, side) }
  const { message, cardsinfo } = await answerOf(typeId, told)
  expect(message.status).toBe(statusOf(typeId))
  expect(cardsinfo?.map(({ type }) => type)).toEqual([row.answersAs])
  const items = cardsinfo?.[0]?.items ?? []
  expect(items.map(({ desc }) => desc).join(' | ')).toBe(referenceItems[typeId])
  const portraits = items.filter(({ desc }) => desc === 'Portrait')
  expect(portraits.filter(({ content }) => !content.startsWith('/9j/'))).toEqual([])
  if (!('print' in told) || 'kind' in told) return
  const expected = row.items.map((item) => {
    const content = contentOf(item, told.print)
    return content === null ? null : (wireWords[typeId]?.[content] ?? content)
  })
  expect(items.map(({ content }, index) => (expected[index] === null ? null : content))).toEqual(expected)
})

const sidesOfMembers = combinedTypes.flatMap(({ typeId, members }) =>
  members.flatMap((key) => (findDocumentType(key)?.rows ?? []).map((row) => ({ typeId, key, row, side: row.side ?? ('front' as const) }))),
)

test.each(sidesOfMembers)('$typeId answers the $side of $key as what it is', async ({ typeId, key, row, side }) => {
  const { message, cardsinfo } = await answerOf(typeId, { documentType: key, side, print: printOfSide(key, side) })
  expect(message.status).toBe(statusOf(row.typeId))
  expect(cardsinfo?.[0]?.items.map(({ desc }) => desc).join(' | ')).toBe(referenceItems[row.typeId])
  expect(errors).toEqual([])
})
