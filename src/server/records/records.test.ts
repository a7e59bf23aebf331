import { expect, test } from 'vitest'
import { AppError } from '#domain/app-error.ts'
import type { RecordEntry } from '#domain/record.ts'
import { createGate } from '#testing/gate.ts'
import { openTestApi } from '#testing/test-api.ts'
import { codeOf, once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine, toldPortrait } from '#testing/told-engine.ts'
import { holder, toldPassport } from '#testing/told-passport.ts'
import { until } from '#testing/until.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, services } = api
await api.work()

const { newPicture, settled, create, captured } = testCaptures(api, engine)
const kindsOf = async (id: string) => (await client.records.history({ id })).map(({ kind }) => kind)
const valueOf = (record: RecordEntry, key: string) => record.fields.find((field) => field.key === key)

test('a picture becomes a record, is read, and is verified', async () => {
  const made = await create(await newPicture(toldPassport()), { reference: 'Visit 7', origin: 'camera' })
  expect(made).toMatchObject({ status: 'reading', version: 1, reference: 'Visit 7', origin: 'camera', specimen: false, fields: [] })
  expect(made.pages).toMatchObject([{ index: 0, mediaType: 'image/jpeg', fileName: 'shot 1.jpg', transform: null, pictureKept: true }])

  const read = await settled(made.id)
  expect(read).toMatchObject({ status: 'to-review', version: 2, documentType: 'passport', documentTypeFixed: false, problem: null })
  expect(read.pages[0]).toMatchObject({ transform: { width: 640, height: 480 }, portrait: toldPortrait })
  expect(valueOf(read, 'dateOfBirth')).toMatchObject({ value: '1974-08-12', state: 'proven' })

  const verified = await client.records.verify({ id: read.id, version: 2, onceKey: once() })
  expect(verified).toMatchObject({ status: 'verified', version: 3, settledBy: 'person' })
  expect(await kindsOf(read.id)).toEqual(['verified', 'read', 'captured'])
})

test('the original is safe under its fingerprint before the record is answered', async () => {
  const file = await newPicture()
  const record = await create(file)
  expect(Buffer.from((await services.blobs.get(record.pages[0]?.fingerprint ?? '')) ?? [])).toEqual(Buffer.from(await file.arrayBuffer()))
})

test('a retried upload makes no twin, alone or eight at once', async () => {
  const file = await newPicture(toldPassport())
  const idempotencyKey = once()
  const answers = await Promise.all(Array.from({ length: 8 }, async () => client.records.create({ file, idempotencyKey })))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  const id = answers[0]?.id ?? ''
  await settled(id)
  expect((await client.records.create({ file, idempotencyKey })).id).toBe(id)
  expect(
    await services.database
      .selectFrom('page')
      .select('record_id')
      .where('sha256', '=', answers[0]?.pages[0]?.fingerprint ?? '')
      .execute(),
  ).toHaveLength(1)
})

test('a record deleted stays deleted when its upload is sent again', async () => {
  const file = await newPicture()
  const idempotencyKey = once()
  const { id } = await client.records.create({ file, idempotencyKey })
  await client.records.remove({ id })
  expect(await codeOf(client.records.create({ file, idempotencyKey }))).toBe('record.not-found')
})

test('pages are added while the first is read, each once, and all are read together', async () => {
  const gate = createGate()
  engine.beforeEnd = async () => gate.opened
  const { id } = await create(await newPicture(toldPassport()))
  await until(() => expect(engine.asked.at(-1)?.pictures).toHaveLength(1))
  const back = await newPicture({ blank: true })
  const idempotencyKey = once()
  const [added, again] = await Promise.all([
    client.records.addPage({ id, file: back, idempotencyKey }),
    client.records.addPage({ id, file: back, idempotencyKey }),
  ])
  expect([added.pages.length, again.pages.length]).toEqual([2, 2])
  engine.beforeEnd = async () => undefined
  gate.open()
  const record = await settled(id)
  expect(record).toMatchObject({ status: 'to-review', documentType: 'passport' })
  expect(record.pages.map(({ index, transform }) => [index, transform?.width])).toEqual([
    [0, 640],
    [1, 640],
  ])
  expect(engine.asked.at(-1)?.pictures).toHaveLength(2)
  expect(await kindsOf(id)).toEqual(['read', 'page-added', 'captured'])
  await client.records.verify({ id, version: record.version, onceKey: once() })
  expect(await codeOf(client.records.addPage({ id, file: back, idempotencyKey: once() }))).toBe('record.not-open')
})

test('a person’s values are kept with old and new in the history, and judged by the page’s own code', async () => {
  const record = await captured(toldPassport({}, { documentNumber: 'L898902C8' }))
  expect(valueOf(record, 'documentNumber')).toMatchObject({ state: 'conflict' })
  const edits = [
    { field: 'documentNumber', value: 'L898902C3', how: 'typed' },
    { field: 'surname', value: 'ERIKSSON', how: 'confirmed' },
  ] as const
  const edited = await client.records.editFields({ id: record.id, version: record.version, onceKey: once(), edits: [...edits] })
  expect(edited.version).toBe(record.version + 1)
  expect(valueOf(edited, 'documentNumber')).toMatchObject({ value: 'L898902C3', state: 'verified', source: 'person' })
  const [confirmed, typed] = await client.records.history({ id: record.id })
  expect(typed).toMatchObject({
    kind: 'edited',
    who: 'person',
    source: 'person',
    data: { field: 'documentNumber', how: 'typed', new: 'L898902C3' },
  })
  expect(confirmed).toMatchObject({ kind: 'edited', data: { field: 'surname', how: 'confirmed', old: 'ERIKSSON', new: 'ERIKSSON' } })
  expect(
    await codeOf(
      client.records.editFields({
        id: record.id,
        version: edited.version,
        onceKey: once(),
        edits: [{ field: 'shoeSize', value: '41', how: 'typed' }],
      }),
    ),
  ).toBe('field.unknown')
})

test('a stale save is refused and changes nothing; a retry with a known key is not stale', async () => {
  const { id, version } = await captured()
  const onceKey = once()
  const first = await client.records.changeReference({ id, version, onceKey, reference: 'first' })
  expect(await codeOf(client.records.changeReference({ id, version, onceKey: once(), reference: 'second' }))).toBe('record.stale')
  expect((await client.records.changeReference({ id, version, onceKey, reference: 'first' })).version).toBe(first.version)
  expect(await client.records.get({ id })).toMatchObject({ reference: 'first', version: first.version })
  expect((await kindsOf(id)).filter((kind) => kind === 'reference-changed')).toHaveLength(1)
})

test('of ten who save the same version at once, one wins and none is lost silently', async () => {
  const { id, version } = await captured()
  const tries = Array.from({ length: 10 }, async (_, number) =>
    codeOf(client.records.changeReference({ id, version, onceKey: once(), reference: `desk ${number}` })),
  )
  const codes = await Promise.all(tries)
  expect(codes.filter((code) => code === 'none')).toHaveLength(1)
  expect(codes.filter((code) => code === 'record.stale')).toHaveLength(9)
  expect((await client.records.get({ id })).version).toBe(version + 1)
})

test('verifying is refused while a matter is open, and done once however often it is sent', async () => {
  const open = await captured(toldPassport({}, { surname: 'ERIKSEN' }))
  expect(await codeOf(client.records.verify({ id: open.id, version: open.version, onceKey: once() }))).toBe('record.not-settled')
  const { id, version } = await captured()
  const onceKey = once()
  const answers = await Promise.all(Array.from({ length: 5 }, async () => client.records.verify({ id, version, onceKey })))
  expect(answers.map((answer) => [answer.status, answer.version])).toEqual(Array.from({ length: 5 }, () => ['verified', version + 1]))
  expect((await kindsOf(id)).filter((kind) => kind === 'verified')).toHaveLength(1)
  expect(
    await codeOf(
      client.records.editFields({ id, version: version + 1, onceKey: once(), edits: [{ field: 'sex', value: 'M', how: 'typed' }] }),
    ),
  ).toBe('record.not-open')
})

test('a failing rule blocks until it is accepted with a reason', async () => {
  const { id, version } = await captured(toldPassport({ dateOfExpiry: '2020-01-01' }))
  expect(await codeOf(client.records.verify({ id, version, onceKey: once() }))).toBe('record.not-settled')
  const listed = (await client.records.list({ doubt: 'rule', limit: 200 })).items.find((item) => item.id === id)
  expect(listed?.summary).toMatchObject({ doubts: 1, firstDoubt: { kind: 'rule-fails' } })
  const rule = listed?.summary.firstDoubt?.values['rule'] ?? ''
  expect(await codeOf(client.records.acceptRule({ id, version, onceKey: once(), rule: 'noSuchRule', reason: 'x' }))).toBe('rule.unknown')
  const accepted = await client.records.acceptRule({ id, version, onceKey: once(), rule, reason: 'seen with the holder' })
  expect(accepted.acceptedRules).toMatchObject([{ rule, reason: 'seen with the holder', by: 'person' }])
  expect((await client.records.verify({ id, version: accepted.version, onceKey: once() })).status).toBe('verified')
})

test('reject and open again; the history goes on', async () => {
  const { id, version } = await captured()
  const rejected = await client.records.reject({ id, version, onceKey: once(), reason: 'a copy' })
  expect(rejected).toMatchObject({ status: 'rejected', rejectedReason: 'a copy', settledBy: 'person' })
  const open = await client.records.reopen({ id, version: rejected.version, onceKey: once(), reason: 'the original came' })
  expect(open).toMatchObject({ status: 'to-review', rejectedReason: null, settledAt: null, settledBy: null })
  expect(await codeOf(client.records.reopen({ id, version: open.version, onceKey: once(), reason: 'again' }))).toBe('record.already-open')
  expect(await kindsOf(id)).toEqual(['reopened', 'rejected', 'read', 'captured'])
})

test('what was postponed comes back by itself when its time has come', async () => {
  const { id, version } = await captured()
  const later = new Date(Date.now() + 60_000).toISOString()
  expect(await client.records.postpone({ id, version, onceKey: once(), until: later })).toMatchObject({
    status: 'postponed',
    postponedUntil: later,
  })
  const listedIn = async (status: 'postponed' | 'to-review') =>
    (await client.records.list({ status: [status], limit: 200 })).items.some((item) => item.id === id)
  expect([await listedIn('postponed'), await listedIn('to-review')]).toEqual([true, false])
  api.clock.now = new Date(Date.now() + 61_000)
  expect([await listedIn('postponed'), await listedIn('to-review')]).toEqual([false, true])
  expect(await client.records.get({ id })).toMatchObject({ status: 'to-review', postponedUntil: null })
  expect((await client.records.verify({ id, version: version + 1, onceKey: once() })).status).toBe('verified')
  api.clock.now = null
})

test('reading again replaces the machine’s readings and leaves a person’s; turned pages stay turned', async () => {
  const { id, version } = await captured()
  const edited = await client.records.editFields({
    id,
    version,
    onceKey: once(),
    edits: [{ field: 'surname', value: 'ERIKSSON', how: 'typed' }],
  })
  const asked = await client.records.readAgain({ id, version: edited.version, onceKey: once(), quarterTurns: 1 })
  expect(asked.status).toBe('reading')
  const again = await settled(id)
  expect(again.pages[0]?.transform?.quarterTurns).toBe(1)
  const readings = valueOf(again, 'surname')?.readings ?? []
  expect(readings.map(({ source }) => source)).toEqual(['person', 'mrz', 'ocr'])
  await client.records.readAgain({ id, version: again.version, onceKey: once(), quarterTurns: 2, pageIndex: 0 })
  expect((await settled(id)).pages[0]?.transform?.quarterTurns).toBe(3)
  expect(await codeOf(client.records.readAgain({ id, version: again.version, onceKey: once(), pageIndex: 4 }))).toBe('record.stale')
})

test('a picture without a document says so, keeps the picture, and can be typed by hand', async () => {
  const blank = await captured({ blank: true })
  expect(blank).toMatchObject({ status: 'unreadable', problem: { code: 'page.nothing-found' }, documentType: null, fields: [] })
  expect(await codeOf(client.records.verify({ id: blank.id, version: blank.version, onceKey: once() }))).toBe('record.not-settled')
  expect(
    await codeOf(
      client.records.editFields({
        id: blank.id,
        version: blank.version,
        onceKey: once(),
        edits: [{ field: 'surname', value: 'X', how: 'typed' }],
      }),
    ),
  ).toBe('field.unknown')
  expect(await codeOf(client.records.changeType({ id: blank.id, version: blank.version, onceKey: once(), documentType: 'napkin' }))).toBe(
    'document-type.unknown',
  )
  const typed = await client.records.changeType({ id: blank.id, version: blank.version, onceKey: once(), documentType: 'passport' })
  expect(typed).toMatchObject({ status: 'reading', documentTypeFixed: true, problem: null })
  // Nothing is found of that type either: then it is typed off.
  const still = await settled(blank.id)
  expect(still).toMatchObject({ status: 'unreadable', documentType: 'passport', problem: { code: 'page.nothing-found' } })
  const edits = Object.entries(holder).map(([field, value]) => ({ field, value, how: 'typed' as const }))
  const filled = await client.records.editFields({ id: blank.id, version: still.version, onceKey: once(), edits })
  expect((await client.records.verify({ id: blank.id, version: filled.version, onceKey: once() })).status).toBe('verified')
})

test('another type is read for at once, without a new shot; what a person typed stays, and so does what else it may be', async () => {
  const { id, version, typeGuesses, pages } = await captured()
  expect(typeGuesses).toEqual([{ documentType: 'passport', confidence: 0.9 }])
  expect(pages[0]?.side).toBe('front')
  const edits = [{ field: 'surname', value: 'ERIKSSON', how: 'typed' as const }]
  const edited = await client.records.editFields({ id, version, onceKey: once(), edits })
  const changed = await client.records.changeType({ id, version: edited.version, onceKey: once(), documentType: 'visa-a' })
  expect(changed).toMatchObject({ status: 'reading', documentType: 'visa-a' })
  const again = await settled(id)
  expect(engine.asked.at(-1)?.documentType).toBe('visa-a')
  expect(again).toMatchObject({ status: 'to-review', documentType: 'visa-a', documentTypeFixed: true, typeGuesses })
  expect(valueOf(again, 'surname')).toMatchObject({ value: 'ERIKSSON', source: 'person' })
  // The type that it has already is no reason to read again.
  const same = await client.records.changeType({ id, version: again.version, onceKey: once(), documentType: 'visa-a' })
  expect(same.status).toBe('to-review')
})

test('a picture that cannot be decoded becomes the record’s problem', async () => {
  expect(await captured({ fails: new AppError('file.cut-short') })).toMatchObject({
    status: 'unreadable',
    problem: { code: 'file.cut-short' },
  })
})

test('removing destroys picture, row and what the history tells, and keeps a twin’s picture', async () => {
  const file = await newPicture(toldPassport())
  const [first, second] = [await create(file), await create(file)]
  await Promise.all([settled(first.id), settled(second.id)])
  const fingerprint = first.pages[0]?.fingerprint ?? ''
  await client.records.remove({ id: first.id })
  expect(await services.blobs.has(fingerprint)).toBe(true)
  expect(await codeOf(client.records.get({ id: first.id }))).toBe('record.not-found')
  expect(await codeOf(client.records.history({ id: first.id }))).toBe('record.not-found')
  expect(await codeOf(client.records.remove({ id: first.id }))).toBe('record.not-found')
  const left = await services.database
    .selectFrom('event')
    .select(['kind', 'data'])
    .where('record_id', '=', first.id)
    .orderBy('id')
    .execute()
  expect(left).toEqual([
    { kind: 'captured', data: null },
    { kind: 'read', data: null },
    { kind: 'removed', data: {} },
  ])
  await client.records.remove({ id: second.id })
  expect(await services.blobs.has(fingerprint)).toBe(false)
})

test('specimens are marked and removed together', async () => {
  const specimen = await captured(toldPassport(), { origin: 'specimen' })
  const real = await captured()
  expect([specimen.specimen, real.specimen]).toEqual([true, false])
  expect((await client.records.counts({})).specimens).toBe(1)
  expect(await client.records.removeSpecimens()).toEqual({ removed: 1 })
  expect(await codeOf(client.records.get({ id: specimen.id }))).toBe('record.not-found')
  expect((await client.records.get({ id: real.id })).id).toBe(real.id)
})

test('the type given with the upload stays', async () => {
  const record = await captured(toldPassport(), { documentType: 'id-card-td1' })
  expect(record).toMatchObject({ documentType: 'id-card-td1', documentTypeFixed: true })
  const file = await newPicture()
  expect(await codeOf(client.records.create({ file, idempotencyKey: once(), documentType: 'napkin' }))).toBe('document-type.unknown')
})

test('nothing of all this was an unforeseen failure', () => {
  expect(api.errors).toEqual([])
})
