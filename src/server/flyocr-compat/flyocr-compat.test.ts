import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { writeMrz } from '#domain/mrz/write-mrz.ts'
import { signedForm as signed } from '#testing/signed-form.ts'
import { lockedPdf } from '#testing/pdf/locked-pdf.ts'
import { openTestApi } from '#testing/test-api.ts'
import { createToldEngine, smallPicture } from '#testing/told-engine.ts'
import { holder, toldPassport } from '#testing/told-passport.ts'
import type { CardReply } from './cards/card-reply.ts'

const engine = createToldEngine()
const { request, services, errors } = await openTestApi(engine)
const passport = await smallPicture(1)
engine.tell(passport, toldPassport())
const card = await smallPicture(2)
engine.tell(card, { kind: 'TD1', lines: writeMrz('TD1', { ...holder, documentCode: 'I', optionalData: '784197412345678' }) })
const blank = await smallPicture(3)

async function post(path: string, body: FormData | URLSearchParams | string): Promise<CardReply> {
  const response = await request(path, { method: 'POST', body })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('application/json')
  return response.json()
}
function formOf(fields: Record<string, string | Blob>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
const jpeg = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], 'page.jpg', { type: 'image/jpeg' })
const byFile = async (fields: Record<string, string>, bytes = passport) => post('/api/recog.do', formOf({ ...fields, file: jpeg(bytes) }))
const contentOf = ({ cardsinfo }: CardReply, desc: string) =>
  cardsinfo?.[0]?.items.filter((item) => item.desc === desc).map(({ content }) => content)
const failed = (reply: CardReply, status: number) => {
  expect(reply).toEqual({ message: { status, value: expect.stringMatching(/^[A-Z].+\.$/) } })
}

test('the token is the one of the reference’s notes', () => {
  const token = createHash('md5').update('demoKey+1700000000000+demoSecret', 'utf8').digest('hex')
  expect(token).toBe('5717d6a0ea329389c30b459348dfc2e4')
})

test('a passport is answered exactly in the reference’s shape', async () => {
  const reply = await byFile(signed('13'))
  expect(Object.keys(reply)).toEqual(['message', 'cardsinfo'])
  expect(reply.message).toEqual({ status: 13, value: 'Recognition Completed' })
  expect(reply.cardsinfo).toHaveLength(1)
  expect(reply.cardsinfo?.[0]?.type).toBe('13')
  const items = reply.cardsinfo?.[0]?.items ?? []
  for (const item of items)
    expect(Object.entries(item).slice(0, 2)).toEqual([
      ['nID', null],
      ['index', null],
    ])
  expect(items.every((item) => Object.keys(item).join() === 'nID,index,desc,content')).toBe(true)
  const [line1, line2] = writeMrz('TD3', holder)
  expect(items.slice(0, 11).map(({ desc, content }) => [desc, content])).toEqual([
    ['Passport Type', 'P'],
    ['Passport Number MRZ', 'L898902C3'],
    ['English Name', 'ERIKSSON ANNA MARIA'],
    ['Gender', 'F'],
    ['Date of Birth', '1974-08-12'],
    ['Expiration Date', '2034-04-15'],
    ['Issuing Country Code', 'UTO'],
    ['English Surname', 'ERIKSSON'],
    ['English Given Name', 'ANNA MARIA'],
    ['MRZ1', line1],
    ['MRZ2', line2],
  ])
  expect(items.slice(11).map(({ desc }) => desc)).toEqual(['Portrait', 'Processed Image'])
  for (const { content } of items.slice(11)) expect(Buffer.from(content, 'base64').subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
})

test('a TD-1 card is answered as 2064 with the full name as the first given name', async () => {
  const reply = await byFile(signed('12009'), card)
  expect(reply.message.status).toBe(2064)
  expect(reply.cardsinfo?.[0]?.type).toBe('2064')
  expect(reply.cardsinfo?.[0]?.items.map(({ desc }) => desc)).toEqual([
    'Document type',
    'Document Number',
    'Issuing Country Code',
    'English Given Name',
    'Gender',
    'Date of Birth',
    'Date of Expiry',
    'English Surname',
    'English Given Name',
    'MRZ1',
    'MRZ2',
    'MRZ3',
    'Country Code',
    'ID Number',
  ])
  expect(contentOf(reply, 'English Given Name')).toEqual(['ERIKSSON ANNA MARIA', 'ANNA MARIA'])
  expect(contentOf(reply, 'ID Number')).toEqual(['784197412345678'])
  expect(contentOf(reply, 'MRZ3')?.[0]).toMatch(/^ERIKSSON<<ANNA<MARIA<+$/)
  // Every document with a machine-readable zone is also answered as a passport.
  expect(contentOf(await byFile(signed('13'), card), 'Passport Number MRZ')).toEqual(['L898902C3'])
})

test('with evidence=1 each item tells how far it is to be trusted', async () => {
  const reply = await byFile({ ...signed('13'), evidence: '1' })
  const items = reply.cardsinfo?.[0]?.items ?? []
  expect(items.every((item) => item.state !== undefined && Array.isArray(item.evidence))).toBe(true)
  expect(items.find(({ desc }) => desc === 'Passport Number MRZ')).toMatchObject({ state: 'proven' })
  const alone = await byFile({ ...signed('12009'), evidence: '1' }, card)
  const states = Object.fromEntries(alone.cardsinfo?.[0]?.items.map(({ desc, state }) => [desc, state]) ?? [])
  // Names in a zone carry no check digit: without print they are never proven.
  expect(states).toMatchObject({
    'Document Number': 'proven',
    'Date of Birth': 'proven',
    'English Surname': 'look',
    'English Given Name': 'look',
  })
})

test('names come in the zone’s letters, and say when print differs', async () => {
  const picture = await smallPicture(5)
  engine.tell(picture, toldPassport({ surname: 'MUELLER' }, { surname: 'MÜLLER', givenNames: 'ANNE MARIE' }))
  const items = (await byFile({ ...signed('13'), evidence: '1' }, picture)).cardsinfo?.[0]?.items
  expect(items?.find(({ desc }) => desc === 'English Surname')).toMatchObject({ content: 'MUELLER', state: 'proven' })
  expect(items?.find(({ desc }) => desc === 'English Given Name')).toMatchObject({ content: 'ANNA MARIA', state: 'conflict' })
})

describe('Base64', () => {
  const img = Buffer.from(passport).toString('base64')

  test.each([
    ['bare', img],
    ['with a data: prefix', `data:image/jpeg;base64,${img}`],
    ['in lines', img.replace(/(.{76})/g, '$1\r\n')],
  ])('%s, in a form of parts and urlencoded', async (_how, text) => {
    expect(contentOf(await post('/api/recogliu.do', formOf({ ...signed('13'), img: text })), 'Passport Number MRZ')).toEqual(['L898902C3'])
    expect(contentOf(await post('/api/recogliu.do', new URLSearchParams({ ...signed('13'), img: text })), 'Gender')).toEqual(['F'])
  })

  test('urlencoded with the plus signs left as they are', async () => {
    const params = new URLSearchParams(signed('13'))
    const response = await request('/api/recogliu.do', {
      method: 'POST',
      body: `${params}&img=${img}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
    })
    expect(contentOf(await response.json(), 'Gender')).toEqual(['F'])
  })

  test('what is no Base64, or no picture, or nothing', async () => {
    for (const text of ['%%%', '', Buffer.from('hello').toString('base64')])
      failed(await post('/api/recogliu.do', formOf({ ...signed('13'), img: text })), -2)
    failed(await post('/api/recogliu.do', formOf(signed('13'))), -2)
  })
})

describe('the door', () => {
  test('seconds and milliseconds are both a timestamp, within fifteen minutes', async () => {
    const now = Date.now()
    for (const timestamp of [now, now - 890_000, now + 890_000, Math.floor(now / 1000), Math.floor(now / 1000) - 890]) {
      expect((await byFile(signed('13', String(timestamp)))).message.status).toBe(13)
    }
    for (const timestamp of [now - 910_000, now + 910_000, Math.floor(now / 1000) - 910, '', '-1', '1e12', 'soon'])
      failed(await byFile(signed('13', String(timestamp))), -4)
  })

  test('a wrong or missing key or token gets -4, whatever else is wrong', async () => {
    const changes: Record<string, string>[] = [
      { key: 'other' },
      { token: 'f'.repeat(32) },
      { token: '' },
      { key: '' },
      { token: `${signed('13')['token']}0` },
    ]
    for (const change of changes) failed(await byFile({ ...signed('13'), ...change }), -4)
    failed(await post('/api/recog.do', formOf({})), -4)
    failed(await post('/api/recogliu.do', new URLSearchParams()), -4)
  })

  test('another site’s page cannot use a token that it does not have, and needs none of our origin', async () => {
    const response = await request('/api/recog.do', {
      method: 'POST',
      body: formOf({ ...signed('13'), file: jpeg(passport) }),
      headers: { origin: 'https://other.example' },
    })
    expect((await response.json()).message.status).toBe(13)
  })
})

describe('failures have the family’s own shape', () => {
  test('what is asked for is not served here', async () => {
    for (const typeId of ['', '9', 'lg99', '013']) failed(await byFile(signed(typeId)), -2)
  })

  test('no file, an empty one, text, a moving picture, one that ends early, one that a password locks', async () => {
    failed(await post('/api/recog.do', formOf(signed('13'))), -2)
    failed(await post('/api/recog.do', formOf({ ...signed('13'), file: 'a text' })), -2)
    for (const bytes of [new Uint8Array(0), new TextEncoder().encode('not a picture at all'), passport.slice(0, 700), lockedPdf()])
      failed(await byFile(signed('13'), new Uint8Array(bytes)), -2)
  })

  test('nothing to recognise, and another document than asked for', async () => {
    failed(await byFile(signed('13'), blank), -1)
    failed(await byFile(signed('12009'), passport), -1)
  })

  test('a body that is no form', async () => {
    failed(await post('/api/recog.do', '{"key":1}'), -2)
    const broken = await request('/api/recog.do', {
      method: 'POST',
      body: '--x\r\nbroken',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    })
    failed(await broken.json(), -2)
    const long = await request('/api/recog.do', { method: 'POST', body: 'x', headers: { 'content-length': '200000000' } })
    expect(long.status).toBe(200)
    failed(await long.json(), -2)
  })

  test('a bug of ours tells the caller nothing', async () => {
    const picture = await smallPicture(4)
    engine.tell(picture, { fails: new Error('secret path /home/x') })
    failed(await byFile(signed('13'), picture), -1)
    expect(errors.splice(0)).toHaveLength(1)
  })
})

test('nothing is stored', async () => {
  expect(await services.database.selectFrom('record').select('id').execute()).toEqual([])
  const blobs: string[] = []
  for await (const name of services.blobs.list()) blobs.push(name)
  expect(blobs).toEqual([])
  expect(errors).toEqual([])
})
