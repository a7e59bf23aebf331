import { afterAll, describe, expect, test } from 'vitest'
import { idCardTd1 } from '#catalogue/travel/id-card-td1.document.ts'
import { printedFields } from '#catalogue/travel/printed-fields.ts'
import { birthInNumber } from '#domain/checks/birth-in-number.check.ts'
import { sexInNumber } from '#domain/checks/sex-in-number.check.ts'
import { defineDocument, type DocumentType } from '#domain/document-type.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import { cnId } from '#domain/numbers/cn-id.ts'
import { openPageBoard } from '#testing/pages/draw-page.ts'
import { openDrawingBoard } from '#testing/specimens/draw-specimen.ts'
import { inventPerson } from '#testing/specimens/invent-person.ts'
import { documentPages } from './document-pages.ts'
import { prepareModels } from './models/prepare-models.ts'
import { startWorkerPool } from './pool/worker-pool.ts'
import type { PageResult } from './read-page.ts'

const today = '2026-11-22'
const pool = startWorkerPool(1, await prepareModels())
afterAll(pool.stop)

async function read(pictures: readonly Buffer[], isPlain: boolean): Promise<PageResult[]> {
  const task = {
    today,
    isPlain,
    recogniser: null,
    mayHoldSeveral: false,
    mayBearPortrait: true,
    quarterTurns: null,
    codes: { kinds: [], isThorough: false },
  }
  const listener = { signal: undefined, onNews: () => undefined }
  return Promise.all(pictures.map(async (bytes, pageIndex) => pool.readPage({ ...task, bytes, pageIndex }, listener)))
}

/** Every field's value and state. */
function judged(documentType: DocumentType, results: readonly PageResult[]) {
  const pages = documentPages({ results, documentType, today })
  const readings = pages.flatMap((page) => page.readings)
  const { fields } = judgeRecord({ documentType, readings, acceptedRules: [], today })
  return { pages, fields: Object.fromEntries(fields.map(({ key, value, state }) => [key, `${value ?? ''} ${state}`])) }
}

const plainCard = defineDocument({
  key: 'test-card',
  country: null,
  titles: [],
  format: 'ID-1',
  mrz: null,
  sides: ['front', 'back'],
  fields: {
    fullName: { kind: 'name', group: 'holder', required: true, side: 'front', labels: ['姓名'] },
    sex: { kind: 'sex', group: 'holder', required: true, side: 'front', labels: ['性别'] },
    dateOfBirth: { kind: 'date', group: 'holder', required: true, side: 'front', labels: ['出生'] },
    address: { kind: 'address', group: 'holder', required: true, side: 'front', labels: ['住址'], lines: 3 },
    personalNumber: { kind: 'document-number', group: 'document', required: true, side: 'front', labels: ['公民身份号码'], checksum: cnId },
    authority: { kind: 'text', group: 'document', required: true, side: 'back', labels: ['签发机关'] },
    validUntil: {
      kind: 'date',
      group: 'document',
      required: true,
      side: 'back',
      labels: ['有效期限'],
      dates: { span: 'until', endless: true },
    },
    portrait: {
      kind: 'image',
      group: 'machine-readable',
      required: false,
      derived: true,
      side: 'front',
      labels: [],
      at: { x: 0.62, y: 0.13, width: 0.33, height: 0.62 },
    },
  },
  checks: [birthInNumber(cnId, 'personalNumber', 'dateOfBirth'), sexInNumber(cnId, 'personalNumber', 'sex')],
  characterThreshold: 0.85,
  rows: [],
})

const side = { widthPx: 1011, heightPx: 638, font: 'Noto Sans SC Variable' } as const

describe('a card of labels and values, front and back', async () => {
  const board = await openPageBoard()
  const front = await board.draw({
    ...side,
    lines: [
      { text: '姓名', x: 70, y: 110, sizePx: 26 },
      { text: '李明华', x: 175, y: 112, sizePx: 36 },
      { text: '性别', x: 70, y: 190, sizePx: 26 },
      { text: '女', x: 175, y: 190, sizePx: 32 },
      { text: '出生', x: 70, y: 265, sizePx: 26 },
      { text: '1988', x: 175, y: 265, sizePx: 30 },
      { text: '年', x: 265, y: 265, sizePx: 24 },
      { text: '5', x: 320, y: 265, sizePx: 30 },
      { text: '月', x: 360, y: 265, sizePx: 24 },
      { text: '17', x: 410, y: 265, sizePx: 30 },
      { text: '日', x: 460, y: 265, sizePx: 24 },
      { text: '住址', x: 70, y: 345, sizePx: 26 },
      { text: '北京市东城区景山前街四号院', x: 175, y: 345, sizePx: 30 },
      { text: '二单元501室', x: 175, y: 390, sizePx: 30 },
      { text: '公民身份号码', x: 70, y: 550, sizePx: 28 },
      { text: '110101198805170028', x: 340, y: 552, sizePx: 40 },
    ],
  })
  const back = await board.draw({
    ...side,
    lines: [
      { text: '签发机关', x: 220, y: 480, sizePx: 28 },
      { text: '北京市公安局东城分局', x: 400, y: 480, sizePx: 30 },
      { text: '有效期限', x: 220, y: 560, sizePx: 28 },
      { text: '2015.03.02-2035.03.02', x: 400, y: 560, sizePx: 30 },
    ],
  })
  await board.close()
  const results = await read([back, front], true)
  const { pages, fields } = judged(plainCard, results)

  test('its number proves itself, and by it birth and sex; what one recogniser says alone is to be looked at', () => {
    expect(fields).toMatchObject({
      fullName: '李明华 look',
      sex: 'F proven',
      dateOfBirth: '1988-05-17 proven',
      personalNumber: '110101198805170028 proven',
      authority: '北京市公安局东城分局 look',
      validUntil: '2035-03-02 look',
    })
    expect(fields['address']).toMatch(/^北京市东城区景山前街四号院\s?二单元501室 look$/)
  })

  test('each reading is of the page on which it stands, whatever the order of the pictures', () => {
    expect(pages.map(({ readings }) => readings.some(({ field }) => field === 'authority'))).toEqual([true, false])
    const places = pages.map(({ readings }) => [...new Set(readings.map(({ pageIndex }) => pageIndex))])
    expect(places).toEqual([[0], [1]])
  })

  test('the portrait is where the type has it, on the side that has one', () => {
    expect(pages.map(({ portrait }) => portrait?.[0] ?? null)).toEqual([null, { x: 0.62, y: 0.13 }])
  })

  test('its text stays only where it is the document’s value', () => {
    expect(pages.map(({ text }) => text)).toEqual([null, null])
    expect(documentPages({ results, documentType: { ...plainCard, text: true }, today }).map(({ text }) => text)).not.toContain(null)
  })
})

describe('a card with its zone on the back', async () => {
  const person = { ...inventPerson('two sides'), dateOfBirth: '1974-08-12', dateOfIssue: '2024-04-16', dateOfExpiry: '2034-04-15' }
  const board = await openDrawingBoard()
  const front = await board.draw({ kind: 'td1-front', person, widthPx: 1200 })
  const back = await board.draw({ kind: 'td1-back', person, widthPx: 1200 })
  await board.close()
  const documentType: DocumentType = {
    ...idCardTd1,
    key: 'test-card',
    fields: {
      ...idCardTd1.fields,
      placeOfBirth: { ...printedFields.placeOfBirth, side: 'front' },
      dateOfIssue: { ...printedFields.dateOfIssue, side: 'back' },
    },
  }
  const { fields } = judged(documentType, await read([front.image, back.image], false))

  test('zone and front prove each other, and labels tell what the zone does not', () => {
    expect(fields).toMatchObject({
      documentNumber: `${person.documentNumber} proven`,
      dateOfBirth: '1974-08-12 proven',
      sex: `${person.sex} proven`,
      dateOfIssue: '2024-04-16 look',
    })
    expect(fields['placeOfBirth']).toMatch(new RegExp(`^${person.placeOfBirth} look$`, 'i'))
  })
})
