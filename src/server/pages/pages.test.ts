import sharp from 'sharp'
import { expect, test } from 'vitest'
import { oneLookMs } from '../history/note-views.ts'
import { openTestApi } from '#testing/test-api.ts'
import { codeOf, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
await api.work()
const { client, request, services } = api
const { newPicture, captured, create } = testCaptures(api, engine)
const record = await captured()
const path = `/api/v1/records/${record.id}/pages/0`

async function sizeOf(response: Response) {
  const { format, width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
  return { format, width, height }
}

test.each([
  ['/picture', { format: 'jpeg', width: 640, height: 480 }],
  ['/picture?size=display', { format: 'jpeg', width: 640, height: 480 }],
  ['/picture?size=thumbnail', { format: 'jpeg', width: 240, height: 180 }],
  ['/crop?quad=0.1,0.1,0.6,0.1,0.6,0.5,0.1,0.5', { format: 'jpeg', width: 100, height: 75 }],
])('%s is a JPEG that no cache keeps', async (part, size) => {
  const response = await request(path + part)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('image/jpeg')
  expect(response.headers.get('cache-control')).toBe('no-store, private')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await sizeOf(response)).toEqual(size)
})

test('a picture is shown before it has been read', async () => {
  const waiting = await openTestApi(engine)
  const made = await testCaptures(waiting, engine).create(await newPicture())
  expect(made.status).toBe('reading')
  expect(await sizeOf(await waiting.request(`/api/v1/records/${made.id}/pages/0/picture`))).toMatchObject({ format: 'jpeg', width: 640 })
})

test('the original comes as it was given, to be saved, and the history says so', async () => {
  const response = await request(`${path}/original`)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(services.blobs.nameOf(bytes)).toBe(record.pages[0]?.fingerprint)
  expect(response.headers.get('content-type')).toBe('image/jpeg')
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="shot 1.jpg"; filename*=UTF-8''shot%201.jpg`)
  expect((await client.records.history({ id: record.id }))[0]).toMatchObject({ kind: 'viewed-original', who: 'person', data: { page: 0 } })
})

test('who looked at a picture is in the history: once a look, and not for a thumbnail', async () => {
  const { id } = await captured()
  const looks = async () => (await client.records.history({ id })).filter(({ kind }) => kind === 'viewed')
  await client.pages.picture({ id, index: 0, size: 'thumbnail' })
  expect(await looks()).toEqual([])
  await client.pages.picture({ id, index: 0, size: 'display' })
  await client.pages.picture({ id, index: 0, size: 'full' })
  expect(await looks()).toMatchObject([{ who: 'person', data: { page: 0 } }])
  api.clock.now = new Date(Date.now() + oneLookMs)
  await client.pages.crop({ id, index: 0, quad: '0.1,0.1,0.6,0.1,0.6,0.5,0.1,0.5' })
  expect(await looks()).toHaveLength(2)
  api.clock.now = null
})

test('the contract’s own client receives files', async () => {
  const file = await client.pages.picture({ id: record.id, index: 0, size: 'thumbnail' })
  expect(file).toBeInstanceOf(File)
  expect(file.type).toBe('image/jpeg')
})

test('a file name from a stranger cannot leave its folder or its header', async () => {
  const bytes = await (await newPicture()).arrayBuffer()
  const made = await create(new File([bytes], '../../etc/pass"wd\r\nx: 文件.jpg', { type: 'text/html' }))
  const response = await request(`/api/v1/records/${made.id}/pages/0/original`)
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="passwdx_? __\.jpg"; filename\*=UTF-8''passwdx%20%E6%96%87%E4%BB%B6\.jpg$/,
  )
  // What it is was read from its bytes, not believed.
  expect(response.headers.get('content-type')).toBe('image/jpeg')
})

test('what is not there is told apart', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000'
  expect(await codeOf(client.pages.picture({ id: nobody, index: 0 }))).toBe('record.not-found')
  expect(await codeOf(client.pages.picture({ id: record.id, index: 3 }))).toBe('page.not-found')
  for (const wrong of ['/crop?quad=1,2,3', '/crop', '/crop?quad=0,0,1,0,1,1,0,.', '/picture?size=huge'])
    expect((await request(path + wrong)).status).toBe(400)
  const destroyed = await captured()
  await services.database.updateTable('page').set({ picture_kept: false }).where('record_id', '=', destroyed.id).execute()
  expect(await codeOf(client.pages.picture({ id: destroyed.id, index: 0 }))).toBe('picture.destroyed')
  expect(await codeOf(client.pages.original({ id: destroyed.id, index: 0 }))).toBe('picture.destroyed')
})

test('nothing of all this was an unforeseen failure', () => {
  expect(api.errors).toEqual([])
})
