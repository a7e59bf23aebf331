import { afterAll, beforeEach, expect, test } from 'vitest'
import { createFlyocrEngine } from '#engine/flyocr/flyocr-engine.ts'
import { openTaxOfficeServer } from '#testing/flyocr/tax-office-server.ts'
import { fixedRemote, openTestApi } from '#testing/test-api.ts'
import { codeOf, once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'

const office = await openTaxOfficeServer()
afterAll(office.stop)
const remoteEngine = createFlyocrEngine({ access: office.access, now: () => new Date(), timeoutMs: 5000 })
const engine = createToldEngine()
const api = await openTestApi(engine, { remote: { engine: remoteEngine, host: 'office.example' } })
const { client, errors, clock } = api
const { captured } = testCaptures(api, engine)
await api.work()

const invoice = {
  invoiceCode: '031001900204',
  invoiceNumber: '12345678',
  issueDate: '2031-05-06',
  checkCode: '01234567890123543210',
  sellerName: '甲有限公司',
  totalIncludingTax: '135.60',
}
const by = { invoiceCode: '031001900204', invoiceNumber: '12345678', billingDate: '2031-05-06', checkCode: '543210' }
const capture = async (print: Record<string, string> = invoice, documentType = 'invoice-vat-ordinary') =>
  captured({ print }, { documentType })
const ask = async ({ id, version }: { id: string; version: number }, onceKey = once()) => client.taxOffice.ask({ id, version, onceKey })
const fieldOf = async (id: string, key: string) => (await client.records.get({ id })).fields.find((field) => field.key === key)

beforeEach(() => {
  office.asked.length = 0
  office.weather = 'fair'
  office.known = [{ by, data: { ...by, checkCode: invoice.checkCode, state: '1', salesName: '乙有限公司', amountTax: '135.60' } }]
  clock.now = null
})

test('the answer is kept with its question; values become a second source', async () => {
  const record = await capture()
  expect(await client.taxOffice.list({ id: record.id })).toEqual({ host: 'office.example', questions: [] })
  const { questions } = await ask(record)
  expect(office.asked).toEqual([{ typeId: '3007', ...by }])
  expect(questions).toEqual([
    {
      id: expect.any(String),
      askedAt: expect.any(String),
      askedBy: 'person',
      host: 'office.example',
      isAwaited: false,
      answeredAt: expect.any(String),
      values: [
        { parameter: 'invoiceCode', field: 'invoiceCode', value: by.invoiceCode },
        { parameter: 'invoiceNumber', field: 'invoiceNumber', value: by.invoiceNumber },
        { parameter: 'billingDate', field: 'issueDate', value: by.billingDate },
        { parameter: 'checkCode', field: 'checkCode', value: '543210' },
      ],
      answer: expect.objectContaining({ outcome: 'answered', code: 0, text: '成功', state: '1' }),
    },
  ])
  expect((await fieldOf(record.id, 'totalIncludingTax'))?.state).toBe('proven')
  const seller = await fieldOf(record.id, 'sellerName')
  expect(seller?.state).toBe('conflict')
  expect(seller?.readings.map(({ source, value }) => [source, value]).toSorted()).toEqual([
    ['ocr', '甲有限公司'],
    ['tax-office', '乙有限公司'],
  ])
  const history = await client.records.history({ id: record.id })
  expect(history.slice(0, 2).map(({ kind, who }) => [kind, who])).toEqual([
    ['tax-office-answered', 'machine'],
    ['tax-office-asked', 'person'],
  ])
  expect(errors).toEqual([])
})

test('what the office said stays when the picture is read again, and a new answer takes its place', async () => {
  const record = await capture()
  await ask(record)
  const { version } = await client.records.get({ id: record.id })
  await client.records.readAgain({ id: record.id, version, onceKey: once() })
  await expect.poll(async () => (await client.records.get({ id: record.id })).status, { timeout: 10_000 }).toBe('to-review')
  expect((await fieldOf(record.id, 'sellerName'))?.readings).toHaveLength(2)
  office.known = []
  const { questions } = await ask(await client.records.get({ id: record.id }))
  expect(questions.map(({ answer }) => answer?.code)).toEqual([-30002, 0])
  expect((await fieldOf(record.id, 'sellerName'))?.readings).toHaveLength(1)
})

test('what stands beside a refusal proves nothing', async () => {
  const record = await capture()
  office.weather = { code: -30001, msg: '发票信息不一致', data: by }
  expect((await ask(record)).questions).toMatchObject([{ answer: { code: -30001, returned: by } }])
  expect((await fieldOf(record.id, 'invoiceNumber'))?.readings.map(({ source }) => source)).toEqual(['ocr'])
})

test('one try asks once, and so do two at the same time', async () => {
  const record = await capture()
  let open = (): void => undefined
  office.weather = { until: new Promise<void>((resolve) => (open = resolve)) }
  const key = once()
  const first = ask(record, key)
  await expect.poll(() => office.asked.length).toBe(1)
  const [same, other, listed] = [await ask(record, key), await ask(record), await client.taxOffice.list({ id: record.id })]
  for (const { questions } of [same, other, listed]) expect(questions).toMatchObject([{ answer: null, isAwaited: true }])
  open()
  expect((await first).questions).toMatchObject([{ answer: { code: 0 }, isAwaited: false }])
  expect((await ask(record, key)).questions).toHaveLength(1)
  expect(office.asked).toHaveLength(1)
})

test('a question without a usable answer is told of and never asked again by itself', async () => {
  const record = await capture()
  office.weather = 'cut'
  const { questions } = await ask(record)
  expect(questions).toMatchObject([{ isAwaited: false, answer: { outcome: 'no-answer', because: 'cut', code: null } }])
  expect(office.asked).toHaveLength(1)
  expect((await client.records.get({ id: record.id })).version).toBe(record.version)
})

test('a question whose server stopped before the answer came is awaited no longer than an answer takes', async () => {
  const record = await capture()
  let open = (): void => undefined
  office.weather = { until: new Promise<void>((resolve) => (open = resolve)) }
  const lost = ask(record)
  await expect.poll(() => office.asked.length).toBe(1)
  clock.now = new Date(Date.now() + 120_000)
  expect((await client.taxOffice.list({ id: record.id })).questions).toMatchObject([{ answer: null, isAwaited: false }])
  open()
  await lost
})

test('what was surely not sent is kept as that, and said', async () => {
  const record = await capture()
  const gone = await openTaxOfficeServer()
  await gone.stop()
  const away = createFlyocrEngine({ access: gone.access, now: () => new Date(), timeoutMs: 5000 })
  const { services } = api
  const { remote } = services
  services.remote = fixedRemote({ engine: away, host: 'away.example' })
  expect(await codeOf(ask(record))).toBe('engine.unavailable')
  services.remote = remote
  expect((await client.taxOffice.list({ id: record.id })).questions).toMatchObject([
    { host: 'away.example', answer: { outcome: 'not-sent' } },
  ])
})

test('refuses what cannot be asked', async () => {
  const record = await capture()
  expect(await codeOf(ask({ ...record, version: record.version + 7 }))).toBe('record.stale')
  const { checkCode: _, ...without } = invoice
  expect(await codeOf(ask(await capture(without)))).toBe('tax-office.values-missing')
  expect(await codeOf(ask(await capture({ invoiceNumber: '1' }, 'commercial-invoice')))).toBe('tax-office.not-kept')
  await client.records.reject({ id: record.id, version: record.version, onceKey: once(), reason: 'twice' })
  expect(await codeOf(ask({ ...record, version: record.version + 1 }))).toBe('record.not-open')
  expect(await codeOf(ask({ id: '00000000-0000-4000-8000-000000000000', version: 1 }))).toBe('record.not-found')
  expect(office.asked).toEqual([])
})
