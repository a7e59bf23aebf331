import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { PageText } from '#domain/page-text.ts'
import { type RemoteOutcome, remoteOutcome } from '#domain/remote-outcome.ts'
import { remoteLine } from '#domain/text/remote-line.ts'
import type { DocumentReading, ReadDocumentRequest } from '#engine/engine.ts'
import { quadOfBounds } from '#domain/geometry.ts'
import { databaseDump, wordsIn } from '#testing/database-dump.ts'
import { createGate } from '#testing/gate.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { saidReadings } from '#testing/said-readings.ts'
import { openTestApi } from '#testing/test-api.ts'
import { codeOf, once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { holder, toldPassport } from '#testing/told-passport.ts'
import { until } from '#testing/until.ts'
import { readRecord } from '../records/read-record.ts'

const engine = createToldEngine()
const answered = remoteOutcome('read', { status: '13', text: 'Recognition Completed', others: [{ desc: 'Reserve', content: 'QUAGGA' }] })
const remote = {
  asked: new Array<ReadDocumentRequest>(),
  outcome: answered,
  values: {},
  text: null as PageText | null,
  further: {} as Pick<DocumentReading, 'area' | 'others'>,
  until: Promise.resolve(),
}
const api = await openTestApi(engine, {
  remote: {
    host: 'reader.example',
    engine: {
      ...createToldEngine(),
      name: 'flyocr',
      readDocument: async (request): Promise<DocumentReading> => {
        remote.asked.push(request)
        await remote.until
        const readings = remote.outcome.outcome === 'read' ? saidReadings('flyocr', remote.values) : []
        const page = { transform: { corners: null, quarterTurns: 0, width: 640, height: 480 }, portrait: null, mrzLines: [] }
        return {
          documentType: request.documentType,
          pages: [{ ...page, readings, text: remote.text, timings: {} }],
          remote: remote.outcome,
          ...remote.further,
        }
      },
    },
  },
})
const { client, services, clock } = api
const { captured, create, newPicture, settled } = testCaptures(api, engine)
await api.work()

beforeEach(async () => {
  Object.assign(remote, { asked: [], outcome: answered, values: { surname: 'ERIKSEN' }, text: null, further: {}, until: Promise.resolve() })
  clock.now = null
  await client.engines.setPolicy({ usual: 'embedded', types: { passport: 'both' } })
})

const lines = async (id: string) => (await client.records.history({ id })).map(({ kind, who }) => `${kind} ${who}`)
const answers = (outcome: RemoteOutcome) => Object.assign(remote, { outcome })
const sourcesOf = async (id: string, field: string) =>
  (await client.records.get({ id })).fields
    .find(({ key }) => key === field)
    ?.readings.map(({ source }) => source)
    .toSorted()
const readAgain = async (id: string, more: object = {}) => {
  const { version } = await client.records.get({ id })
  await client.records.readAgain({ id, version, onceKey: once(), ...more })
  return settled(id)
}

test('both are asked and held against each other; question and answer stand in the history', async () => {
  const { id, fields } = await captured()
  expect(remote.asked.map(({ documentType }) => documentType)).toEqual(['passport'])
  expect(fields.find(({ key }) => key === 'surname')?.state).toBe('conflict')
  expect(await sourcesOf(id, 'surname')).toEqual(['flyocr', 'mrz', 'ocr'])
  expect(await lines(id)).toEqual(['read machine', 'remote-read machine', 'remote-asked machine', 'captured person'])
  const { latest, ...where } = await client.engines.ofRecord({ id })
  expect(where).toEqual({ host: 'reader.example', choice: 'both', waiting: null })
  expect(latest).toEqual({ host: 'reader.example', at: expect.any(String), outcome: answered })
  // What no field takes is of the document too.
  expect(wordsIn(await databaseDump(services.database), ['QUAGGA'])).toEqual([])
})

test('nothing leaves where our own engine is chosen, of a specimen, or of a type that the remote API does not read', async () => {
  await client.engines.setPolicy({ usual: 'flyocr', types: { passport: 'embedded' } })
  const { id } = await captured()
  expect(await client.engines.ofRecord({ id })).toEqual({ host: null, choice: 'embedded', latest: null, waiting: null })
  await captured({ print: { surname: holder.surname } }, { documentType: 'visa-a' })
  await captured({ print: { surname: holder.surname } })
  await client.engines.setPolicy({ types: { passport: 'both' } })
  const specimen = await captured(toldPassport(), { origin: 'specimen' })
  expect(remote.asked).toEqual([])
  expect((await client.engines.ofRecord({ id: specimen.id })).host).toBeNull()
  expect(await codeOf(client.records.readAgain({ id: specimen.id, version: specimen.version, onceKey: once(), by: 'remote' }))).toBe(
    'engine.no-remote',
  )
})

test('a reading whose server died after it asked does not ask again, says so, and a person may', async () => {
  const gate = createGate()
  remote.until = gate.opened
  const { id } = await create(await newPicture(toldPassport()))
  await until(() => expect(remote.asked).toHaveLength(1))
  // As the next server runs the job of one that died while it waited.
  await readRecord(services, { recordId: id, asked: 1, signal: new AbortController().signal })
  expect((await client.engines.ofRecord({ id })).latest?.outcome).toEqual(remoteOutcome('no-answer', { because: 'asked-before' }))
  expect(await sourcesOf(id, 'surname')).toEqual(['mrz', 'ocr'])
  gate.open()
  remote.until = Promise.resolve()
  await readAgain(id, { by: 'remote' })
  expect(remote.asked).toHaveLength(2)
  expect(await sourcesOf(id, 'surname')).toEqual(['flyocr', 'mrz', 'ocr'])
})

test('while the remote is waited for whoever watches knows, and may have it read here', async () => {
  const gate = createGate()
  remote.until = gate.opened
  await client.engines.setPolicy({ types: { passport: 'flyocr' } })
  const { id } = await create(await newPicture(toldPassport()))
  await until(async () =>
    expect((await client.engines.ofRecord({ id })).waiting).toEqual({ host: 'reader.example', seconds: expect.any(Number) }),
  )
  const { version, status } = await client.records.get({ id })
  expect([status, await codeOf(client.records.readAgain({ id, version, onceKey: once() }))]).toEqual(['reading', 'record.not-ready'])
  const read = await readAgain(id, { by: 'here' })
  expect([read.status, await sourcesOf(id, 'surname'), remote.asked.length]).toEqual(['to-review', ['mrz', 'ocr'], 1])
  // The answer that nobody waits for any longer changes nothing.
  gate.open()
  await until(async () => expect((await client.engines.ofRecord({ id })).waiting).toBeNull())
  expect((await client.records.get({ id })).version).toBe(read.version)
})

test('a page that is turned asks nobody again, and keeps what was answered, without its place', async () => {
  const { id } = await captured()
  await readAgain(id, { quarterTurns: 1 })
  expect(remote.asked).toHaveLength(1)
  expect(await sourcesOf(id, 'surname')).toEqual(['flyocr', 'mrz', 'ocr'])
  expect((await client.engines.ofRecord({ id })).latest?.outcome).toEqual(answered)
})

test('a page of text is held against the remote line by line, and what it said goes with a page that is turned', async () => {
  await client.engines.setPolicy({ types: { 'general-page': 'both' } })
  const [heading, total] = madePageText(['Corner Café', 'TOTAL 12.00']).rows.map((row) => row.lines[0]?.box)
  if (!heading || !total) throw new Error('two lines were made')
  Object.assign(remote, {
    values: {},
    text: {
      rows: [
        { column: 0, lines: [remoteLine('Corner Café', heading)] },
        { column: 0, lines: [remoteLine('TOTAL 12.80', total)] },
      ],
    },
  })
  const { id, fields, pages } = await captured({ text: madePageText(['Corner Café', 'TOTAL 12.00']) })
  expect(pages[0]?.lines?.map(({ text, remote: said }) => [text, said])).toEqual([
    ['Corner Café', 'Corner Café'],
    ['TOTAL 12.00', 'TOTAL 12.80'],
  ])
  expect(fields.map(({ key, state, value }) => [key, state, value])).toEqual([['text:0:1', 'conflict', 'TOTAL 12.00']])
  const turned = await readAgain(id, { quarterTurns: 2 })
  expect([remote.asked.length, turned.pages[0]?.lines?.map(({ remote: said }) => said)]).toEqual([1, ['Corner Café', 'TOTAL 12.80']])
})

test('another type is another question, the same type named once more is none', async () => {
  const { id, version } = await captured()
  const fixed = await client.records.changeType({ id, version, onceKey: once(), documentType: 'passport' })
  await readAgain(id)
  expect([remote.asked.length, fixed.documentType]).toEqual([1, 'passport'])
  const { version: now } = await client.records.get({ id })
  await client.engines.setPolicy({ types: { 'id-card-td1': 'both' } })
  await client.records.changeType({ id, version: now, onceKey: once(), documentType: 'visa-china' })
  await settled(id)
  expect(await sourcesOf(id, 'surname')).not.toContain('flyocr')
})

test.each([
  ['no-answer', remoteOutcome('no-answer', { because: 'timed-out' }), 'remote.no-answer'],
  ['refused', remoteOutcome('refused', { status: '-4', text: 'authentication failed' }), 'remote.refused'],
  ['not-sent', remoteOutcome('not-sent', { because: 'circuit-open' }), 'remote.not-sent'],
] as const)('alone and %s: the record says so, and is read here when a person says so', async (_name, outcome, code) => {
  await client.engines.setPolicy({ types: { passport: 'flyocr' } })
  answers(outcome)
  const { id, status, problem } = await captured()
  expect([status, problem?.code]).toEqual(['unreadable', code])
  expect((await client.engines.ofRecord({ id })).latest?.outcome).toEqual(outcome)
  const read = await readAgain(id, { by: 'here' })
  expect([read.status, read.problem, remote.asked.length]).toEqual(['to-review', null, 1])
  // And nothing leaves when it is turned later.
  await readAgain(id, { quarterTurns: 2 })
  expect(await sourcesOf(id, 'surname')).toEqual(['mrz', 'ocr'])
  expect(remote.asked).toHaveLength(1)
})

test('what was surely not sent may be asked when the page is read again for another reason', async () => {
  answers(remoteOutcome('not-sent', { because: 'no-connection' }))
  const { id } = await captured()
  answers(answered)
  await readAgain(id, { quarterTurns: 1 })
  expect(await sourcesOf(id, 'surname')).toEqual(['flyocr', 'mrz', 'ocr'])
})

test('a capture that waits for its values keeps the record that was charged for', async () => {
  await client.engines.setPolicy({ types: { passport: 'flyocr' } })
  answers(remoteOutcome('no-answer', { because: 'cut' }))
  const file = await newPicture(toldPassport())
  const record = await client.records.create({ file, idempotencyKey: once(), wait: 10 })
  expect([record.status, record.problem?.code]).toEqual(['unreadable', 'remote.no-answer'])
})

test('of a card whose number is shown in part nobody keeps the digits that no field takes', async () => {
  await client.engines.setPolicy({ types: { 'bank-card': 'both' } })
  answers(remoteOutcome('read', { others: [{ desc: 'Track', content: '4556737586899855=3012' }] }))
  remote.values = {}
  const { id } = await captured({ print: { cardNumber: '4556737586899855' } }, { documentType: 'bank-card' })
  expect(JSON.stringify(await client.records.history({ id }))).not.toContain('4556737586899855')
  expect((await client.engines.ofRecord({ id })).latest?.outcome.others).toEqual([{ desc: 'Track', content: '••••••••••••••••=••••' }])
})

test('each document of a picture has its own answer, and none is asked for again', async () => {
  const part = (x: number) =>
    [
      { x, y: 0 },
      { x: x + 0.5, y: 0 },
      { x: x + 0.5, y: 1 },
      { x, y: 1 },
    ] as const
  const file = await newPicture({
    several: [
      { area: [...part(0)], told: toldPassport() },
      { area: [...part(0.5)], told: toldPassport({ surname: 'MUSTER' }) },
    ],
  })
  const first = await settled((await create(file)).id)
  expect(remote.asked).toHaveLength(2)
  const { rows } = await sql<{ id: string }>`select id from record where split_from = ${first.id}`.execute(services.database)
  const second = rows[0]?.id ?? ''
  expect((await client.engines.ofRecord({ id: second })).latest?.outcome).toEqual(answered)
  await readAgain(second, { quarterTurns: 1 })
  expect(remote.asked).toHaveLength(2)
})

test('an invoice that only the remote sees on a picture becomes a record of its own, on its part of it', async () => {
  await client.engines.setPolicy({ types: { 'invoice-vat-special': 'both', 'invoice-train-ticket': 'embedded' } })
  const half = (y: number) => quadOfBounds({ x: 0, y, width: 1, height: 0.5 })
  const page = {
    transform: { corners: null, quarterTurns: 0, width: 640, height: 480 },
    portrait: null,
    mrzLines: [],
    text: null,
    timings: {},
  }
  const ticket = { documentType: 'invoice-train-ticket', pages: [{ ...page, readings: saidReadings('flyocr', { trainNumber: 'G1234' }) }] }
  Object.assign(remote, {
    values: { invoiceNumber: '00000001' },
    further: { area: half(0), others: [{ ...ticket, area: half(0.5), remote: answered }] },
  })
  const told = { print: { invoiceNumber: '00000001', trainNumber: 'G1234' }, documentType: 'invoice-vat-special' }
  const first = await captured(told)
  expect([first.documentType, first.pages[0]?.area]).toEqual(['invoice-vat-special', half(0)])
  const { rows } = await sql<{ id: string }>`select id from record where split_from = ${first.id}`.execute(services.database)
  const second = await client.records.get({ id: rows[0]?.id ?? '' })
  expect([second.documentType, second.status, second.pages[0]?.area]).toEqual(['invoice-train-ticket', 'to-review', half(0.5)])
  expect((await sourcesOf(second.id, 'trainNumber'))?.toSorted()).toEqual(['flyocr', 'ocr'])
  expect(await lines(second.id)).toEqual(['read machine', 'remote-read machine', 'remote-asked machine', 'captured machine'])
  expect(remote.asked).toHaveLength(1)
})
