import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Asker } from '#domain/accounts/asker.ts'
import { rights } from '#domain/accounts/right.ts'
import { createFaceAbilities } from '#engine/embedded/face/face-abilities.ts'
import { createFaceModels } from '#engine/embedded/face/face-models.ts'
import { lookAtFaces } from '#engine/embedded/face/look-at-faces.ts'
import { renderPage } from '#engine/embedded/image/render-page.ts'
import { drawFaces } from '#testing/faces/drawn-face.ts'
import { openTestApi } from '#testing/test-api.ts'
import { codeOf, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine, toldPortrait } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'
import { listEvents } from '../records/records-repository.ts'

// Told what the document says; the faces on it are drawn, and looked at by the real networks.
const models = await createFaceModels()()
const told = createToldEngine()
const engine = {
  ...told,
  ...createFaceAbilities({ workers: 1, lookAtFaces: async (task) => lookAtFaces(models, task) }),
  renderPage: async ({ picture, ...rest }: Parameters<NonNullable<typeof told.renderPage>>[0]) => renderPage({ ...picture, ...rest }),
}
/** Whoever asks where accounts are on; null: they are off. */
let asker: Asker | null = null
const as = (who: string): void => void (asker = { who, queues: null, rights })
const api = await openTestApi(engine, { asker: () => asker })
const { client, services, errors, request } = api
const { create, settled } = testCaptures(api, told)
await api.work()

const anna = 0
const ben = 8
const fileOf = (bytes: Buffer) => new File([new Uint8Array(bytes)], 'shot.jpg', { type: 'image/jpeg' })
const shotOf = async (likeness: number) => fileOf(await drawFaces([{ likeness, mouth: 0.2 }]))

/** A page of 640 by 480 on which Anna's portrait stands where the engine is told that one is; beside it, larger, somebody else. */
async function annasPassport(): Promise<string> {
  const [corner, , opposite] = toldPortrait
  const width = Math.round((opposite.x - corner.x) * 1280)
  const height = Math.round((opposite.y - corner.y) * 960)
  const [portrait, other] = await Promise.all([
    drawFaces([{ likeness: anna, size: 0.8 }], { width, height }),
    drawFaces([{ likeness: ben, size: 0.9 }], { width: 600, height: 600 }),
  ])
  const page = await sharp({ create: { width: 1280, height: 960, channels: 3, background: '#e8efe9' } })
    .composite([
      { input: portrait, left: Math.round(corner.x * 1280), top: Math.round(corner.y * 960) },
      { input: other, left: 640, top: 100 },
    ])
    .jpeg()
    .toBuffer()
  const bytes = new Uint8Array(page)
  told.tell(bytes, toldPassport())
  return (await settled((await create(fileOf(page))).id)).id
}
const id = await annasPassport()
const foundPortrait = { page: 0, quad: expect.any(Array), isFound: true }

test('until it is turned on nothing is compared', async () => {
  expect(await client.faces.list({ id })).toEqual({ isOn: false, portrait: foundPortrait, askedBy: null, checks: [] })
  expect(await codeOf(client.faces.compare({ id, file: await shotOf(anna) }))).toBe('faces.off')
  await client.settings.setFaces({ isOn: true })
  expect(await client.faces.list({ id })).toEqual({ isOn: true, portrait: foundPortrait, askedBy: null, checks: [] })
})

test('the portrait, not the largest face of the page, is compared; what it rests on is kept', async () => {
  const { check, comparison, portrait, faces } = await client.faces.compare({ id, file: await shotOf(anna) })
  expect(comparison).toMatchObject({
    verdict: 'same',
    pictures: [
      { faces: [{}], warnings: [] },
      { faces: [{}], warnings: [] },
    ],
  })
  expect(portrait.page).toBe(0)
  expect(portrait.quad[0].x).toBeCloseTo(0.05)
  expect(faces.checks).toEqual([
    {
      id: check,
      at: expect.any(String),
      who: 'person',
      verdict: 'same',
      warnings: { document: [], person: [] },
      basis: expect.objectContaining({ limits: expect.objectContaining({ sameAbove: 0.4 }) }),
      decision: null,
    },
  ])
  const [model] = faces.checks[0]?.basis.models ?? []
  expect(model).toEqual({ name: 'faceDetector', sha256: '6c0256ccd3164f84' })
  expect((await client.faces.compare({ id, file: await shotOf(ben) })).comparison.verdict).toBe('different')
})

test('where what was taken for the portrait shows no face, all of its page is looked at, and that is told', async () => {
  const page = await drawFaces([{ likeness: anna, at: { x: 0.75, y: 0.5 }, size: 0.5 }], { width: 1280, height: 960 })
  const bytes = new Uint8Array(page)
  told.tell(bytes, toldPassport())
  const elsewhere = await settled((await create(fileOf(page))).id)
  expect(elsewhere.pages[0]?.portrait).not.toBeNull()
  const { comparison, portrait } = await client.faces.compare({ id: elsewhere.id, file: await shotOf(anna) })
  expect(comparison).toMatchObject({ verdict: 'same', pictures: [{ faces: [{}] }, { faces: [{}] }] })
  expect(portrait).toMatchObject({ page: 0, isFound: false, quad: [{ x: 0, y: 0 }, {}, { x: 1, y: 1 }, {}] })
  await client.records.remove({ id: elsewhere.id })
})

test('of several people one can be chosen, whose picture is given again', async () => {
  const both = fileOf(
    await drawFaces([
      { likeness: ben, at: { x: 0.27, y: 0.5 }, size: 0.7 },
      { likeness: anna, at: { x: 0.75, y: 0.5 }, size: 0.5 },
    ]),
  )
  const largest = (await client.faces.compare({ id, file: both })).comparison
  expect(largest).toMatchObject({ verdict: 'different', pictures: [{ chosen: 0 }, { chosen: 0, warnings: ['several-faces'] }] })
  const { box } = largest.pictures[1].faces[1] ?? { box: { x: 0, y: 0, width: 0, height: 0 } }
  const personAt = `${(box.x + box.width / 2).toFixed(4)},${(box.y + box.height / 2).toFixed(4)}`
  expect((await client.faces.compare({ id, file: both, personAt })).comparison).toMatchObject({
    verdict: 'same',
    pictures: [{ chosen: 0 }, { chosen: 1 }],
  })
  const { comparison } = await client.faces.compareTwo({ one: both, other: await shotOf(anna), oneAt: personAt })
  expect(comparison).toMatchObject({ verdict: 'same', pictures: [{ chosen: 1 }, { chosen: 0 }] })
  expect(await codeOf(client.faces.compareTwo({ one: both, other: both, oneAt: '2,0' }))).toBe('undeclared request.invalid')
})

test('of two pictures that are of no record only that they were compared is kept', async () => {
  expect((await client.faces.compareTwo({ one: await shotOf(anna), other: await shotOf(ben) })).comparison.verdict).toBe('different')
  const lines = await services.database.selectFrom('event').selectAll().where('kind', '=', 'two-pictures-compared').execute()
  expect(lines).toHaveLength(2)
  for (const { data } of lines) expect(Object.keys(Object(data)).toSorted()).toEqual(['basis', 'verdict'])
})

test('the picture given is nowhere kept, nor how alike the two are', async () => {
  const blobs: string[] = []
  for await (const name of services.blobs.list()) blobs.push(name)
  // That of the page alone.
  expect(blobs).toHaveLength(1)
  const events = (await listEvents(services.database, id)).filter(({ kind }) => kind === 'faces-compared')
  expect(events).toHaveLength(4)
  for (const { data } of events) expect(Object.keys(Object(data)).toSorted()).toEqual(['basis', 'check', 'verdict', 'warnings'])
})

test('a person says what they see, with a reason where it is somebody else, and may say otherwise later', async () => {
  const { check } = await client.faces.compare({ id, file: await shotOf(ben) })
  expect(await codeOf(client.faces.decide({ id, check, says: 'different' }))).toBe('faces.no-reason')
  const { checks } = await client.faces.decide({ id, check, says: 'different', reason: 'other ears' })
  expect(checks[0]).toMatchObject({ id: check, decision: { says: 'different', reason: 'other ears', who: 'person' } })
  await client.faces.decide({ id, check, says: 'unsure' })
  const again = await client.faces.decide({ id, check, says: 'unsure' })
  expect(again.checks[0]?.decision).toMatchObject({ says: 'unsure', reason: '' })
  expect(again.askedBy).toBe('person')
  expect((await client.records.list({})).items).toMatchObject([{ id, facesAskedBy: 'person' }])
  const history = await client.records.history({ id })
  expect(history.filter(({ kind }) => kind === 'faces-decided')).toHaveLength(2)
  expect(await codeOf(client.faces.decide({ id, check: crypto.randomUUID(), says: 'same' }))).toBe('faces.no-check')
})

test('who is not sure asks a second person, and cannot answer for them', async () => {
  // Where accounts are off nobody can tell who it is.
  const { check } = await client.faces.compare({ id, file: await shotOf(anna) })
  expect((await client.faces.decide({ id, check, says: 'same' })).askedBy).toBeNull()
  as('maria')
  expect((await client.faces.decide({ id, check, says: 'unsure' })).askedBy).toBe('maria')
  expect(await codeOf(client.faces.decide({ id, check, says: 'same' }))).toBe('faces.second-person')
  as('jun')
  // Who is not sure either leaves it to a third; whoever asked first still cannot answer.
  expect((await client.faces.decide({ id, check, says: 'unsure' })).askedBy).toBe('maria')
  expect((await client.records.list({})).items).toMatchObject([{ facesAskedBy: 'maria' }])
  const { askedBy, checks } = await client.faces.decide({ id, check, says: 'same' })
  expect([askedBy, checks[0]?.decision?.who]).toEqual([null, 'jun'])
  asker = null
})

test('a shot without a face is answered, what is no picture refused, and a picture that is gone named', async () => {
  const { comparison } = await client.faces.compare({ id, file: fileOf(await drawFaces([])) })
  expect(comparison).toMatchObject({ verdict: null, pictures: [{ warnings: [] }, { warnings: ['no-face'] }] })
  const text = new File(['no picture'], 'a.txt')
  expect(await codeOf(client.faces.compare({ id, file: text }))).toBe('file.kind-unknown')
  expect(await codeOf(client.faces.compare({ id: crypto.randomUUID(), file: await shotOf(anna) }))).toBe('record.not-found')
  await services.database.updateTable('page').set({ picture_kept: false }).where('record_id', '=', id).execute()
  expect(await codeOf(client.faces.compare({ id, file: await shotOf(anna) }))).toBe('picture.destroyed')
  expect((await request(`/api/v1/records/${id}/faces`, { method: 'POST', body: new FormData() })).status).toBe(400)
  expect(errors).toEqual([])
})
