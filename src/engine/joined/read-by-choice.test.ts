import { beforeEach, describe, expect, test } from 'vitest'
import { type EngineChoice, engineChoiceSchema, engineChoices } from '#domain/engine-choice.ts'
import { remoteOutcome, remoteOutcomeSchema } from '#domain/remote-outcome.ts'
import { createToldEngine, smallPicture, type ToldPlain } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'
import type { DocumentReading, ReadProgress } from '../engine.ts'
import { readByChoice } from './read-by-choice.ts'

const picture = await smallPicture(1)
const today = '2031-05-06'
let embedded = createToldEngine()
let sent: number
let news: ReadProgress[]
let asked: number

beforeEach(() => {
  embedded = createToldEngine()
  sent = 0
  asked = 0
  news = []
})

/** A remote that reads one value of whatever it is sent. */
const remote = {
  ...createToldEngine(),
  readDocument: async ({ documentType }: { documentType: string | null }): Promise<DocumentReading> => {
    sent += 1
    const told = createToldEngine()
    told.tell(picture, { print: { documentNumber: 'X1' }, documentType: documentType ?? '' })
    const printed = await told.readDocument?.({ pictures: [{ bytes: picture }], documentType, today })
    const pages = (printed?.pages ?? []).map((page) => ({
      ...page,
      readings: page.readings.map((reading) => ({ ...reading, source: 'flyocr' as const })),
    }))
    return { documentType, pages, remote: remoteOutcome('read', { status: '13', text: 'Recognition Completed' }) }
  },
}

async function read(told: ToldPlain, choice: EngineChoice, may = true): Promise<DocumentReading> {
  embedded.tell(picture, told)
  const mayAsk = async () => {
    asked += 1
    return may
  }
  return readByChoice(
    { embedded, remote, choiceOf: () => choice, mayAsk },
    { pictures: [{ bytes: picture }], documentType: null, today, onProgress: (each) => news.push(each) },
  )
}

const sourcesOf = ({ pages }: DocumentReading) => [...new Set(pages.flatMap(({ readings }) => readings.map(({ source }) => source)))]

test.each<[EngineChoice, string[], number]>([
  ['embedded', ['mrz', 'ocr'], 0],
  ['flyocr', ['flyocr'], 1],
  ['both', ['mrz', 'ocr', 'flyocr'], 1],
  ['embedded-first', ['mrz', 'ocr'], 0],
])('%s: whose readings stand', async (choice, sources, times) => {
  const reading = await read(toldPassport(), choice)
  expect(sourcesOf(reading)).toEqual(sources)
  expect([sent, asked]).toEqual([times, times])
  expect(reading.documentType).toBe('passport')
  // What the picture itself needs is there whoever reads.
  expect(reading.pages[0]?.portrait).not.toBeNull()
  expect(reading.remote?.outcome).toBe(times === 0 ? undefined : 'read')
})

describe('embedded first', () => {
  test('asks where a value is doubtful', async () => {
    expect(sourcesOf(await read(toldPassport({}, { surname: 'ERIKSEN' }), 'embedded-first'))).toContain('flyocr')
  })

  test('asks where nothing was found that must be there', async () => {
    await read({ print: { surname: 'ERIKSSON' }, documentType: 'id-card-china' }, 'embedded-first')
    expect(sent).toBe(1)
  })

  test('does not ask again because a document that was read well has expired', async () => {
    const reading = await read(toldPassport({ dateOfExpiry: '2025-04-15' }), 'embedded-first')
    expect([sent, reading.remote]).toEqual([0, undefined])
  })
})

test('where it was asked before nothing is sent, and our own pages stay', async () => {
  const both = await read(toldPassport(), 'both', false)
  expect(both.remote).toEqual(remoteOutcome('no-answer', { because: 'asked-before' }))
  expect(sourcesOf(both)).toEqual(['mrz', 'ocr'])
  const alone = await read(toldPassport(), 'flyocr', false)
  expect([sourcesOf(alone), alone.pages[0]?.portrait === null, sent]).toEqual([[], false, 0])
})

test('a type that the reference lacks is not sent', async () => {
  const reading = await read({ print: { surname: 'ERIKSSON' }, documentType: 'visa-a' }, 'both')
  expect(reading.remote).toEqual(remoteOutcome('not-sent', { because: 'not-offered' }))
  expect([sourcesOf(reading), sent, asked]).toEqual([['ocr'], 0, 0])
})

test('first readings are told as they come, but not those that may be dropped later', async () => {
  await read(toldPassport(), 'both')
  expect(news.flatMap(({ readings }) => readings).length).toBeGreaterThan(0)
  news = []
  await read(toldPassport(), 'flyocr')
  expect(news).toEqual([{ pageIndex: 0, documentType: 'passport', readings: [] }])
})

test('choices and outcomes are what crosses the wire', () => {
  expect(engineChoices.map((choice) => engineChoiceSchema.parse(choice))).toEqual(engineChoices)
  const outcome = remoteOutcome('refused', { status: '-1', text: '识别失败', others: [{ desc: '保留', content: '' }] })
  expect(remoteOutcomeSchema.parse(outcome)).toEqual(outcome)
  expect(remoteOutcomeSchema.safeParse({ ...outcome, because: 'bored' }).success).toBe(false)
})
