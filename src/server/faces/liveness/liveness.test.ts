import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { FilmState } from '#contract/liveness.contract.ts'
import type { Prompt } from '#domain/face/follow-prompts.ts'
import { createFaceAbilities } from '#engine/embedded/face/face-abilities.ts'
import { createFaceModels } from '#engine/embedded/face/face-models.ts'
import { lookAtFaces } from '#engine/embedded/face/look-at-faces.ts'
import { drawFaces, drawTelephone } from '#testing/faces/drawn-face.ts'
import { type MovingFace, movingFace, videoOfMovingFace } from '#testing/faces/moving-face.ts'
import { openTestApi } from '#testing/test-api.ts'
import { codeOf, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine, smallPicture } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'
import { listEvents } from '../../records/records-repository.ts'
import { createFilms } from './films.ts'

// Real networks on drawn people, who are nobody.
const models = await createFaceModels()()
const told = createToldEngine()
const engine = { ...told, ...createFaceAbilities({ workers: 1, lookAtFaces: async (task) => lookAtFaces(models, task) }) }
const api = await openTestApi(engine)
const { client, services, errors, request } = api
const { create, settled } = testCaptures(api, told)
await api.work()

const picture = await smallPicture(1)
told.tell(picture, toldPassport())
const { id } = await settled((await create(new File([picture], 'page.jpg'))).id)

/** Without beard and glasses, at which the landmarks lose some blinks and mouths of drawn people. */
const carla = 6
const [anna, ben] = [0, 8]
const perSecond = 12
const size = { width: 480, height: 360 }
const fileOf = (bytes: Uint8Array, name = 'frame.jpg') => new File([new Uint8Array(bytes)], name)

type Act = MovingFace['acts'][number]['act']
const actOf: Record<Prompt, Act | null> = {
  straight: null,
  blink: 'blink',
  mouth: 'mouth',
  'turn-left': 'turn-left',
  'turn-right': 'turn-right',
  still: null,
}
const forMs = { blink: 300, mouth: 800, 'turn-left': 800, 'turn-right': 800, away: 800 }

/** Half a second at a time: what somebody does in front of the camera up to then. */
async function* filmed(moving: () => Omit<MovingFace, 'lengthMs' | 'perSecond'>) {
  for (let from = 0; ; from += 6) {
    const frames = movingFace({ ...moving(), perSecond, lengthMs: ((from + 5) * 1000) / perSecond + 1 }).slice(from, from + 6)
    const drawn = await Promise.all(frames.map(async ({ face }) => fileOf(await drawFaces(face ? [face] : [], size))))
    yield { frames: drawn, atMs: frames.map(({ atMs }) => atMs) }
  }
}

/** Somebody who does what `answer` makes of each prompt, half a second after it came, until `isDone`. */
async function play(
  { film }: FilmState,
  answer: (prompt: Prompt) => Act | null,
  isDone: (state: FilmState) => boolean,
): Promise<FilmState> {
  const acts: { act: Act; atMs: number; forMs: number }[] = []
  const known: Prompt[] = []
  for await (const { frames, atMs } of filmed(() => ({ likeness: carla, acts }))) {
    const state = await client.liveness.addFrames({ id, film, frames, atMs })
    const prompt = state.steps.at(-1)?.prompt
    if (isDone(state)) return state
    if (prompt === undefined || known.includes(prompt)) continue
    known.push(prompt)
    const act = answer(prompt)
    if (act !== null) acts.push({ act, atMs: state.lengthMs + 500, forMs: forMs[act] })
  }
  throw new Error('The film never ends')
}

test('until faces are turned on nothing is looked at', async () => {
  expect(await client.liveness.list({ id })).toEqual({ isOn: false, checks: [] })
  expect(await codeOf(client.liveness.begin({ id, way: 'steps' }))).toBe('faces.off')
  expect(await codeOf(client.liveness.judgeStill({ id, file: fileOf(picture) }))).toBe('faces.off')
  await client.settings.setFaces({ isOn: true })
  expect(await client.liveness.list({ id })).toEqual({ isOn: true, checks: [] })
})

test('who does what is asked for, one thing after the other, is seen to; what was seen becomes evidence', async () => {
  const begun = await client.liveness.begin({ id, way: 'steps' })
  expect(begun).toMatchObject({ steps: [{ prompt: 'straight', outcome: null }], stepsLeft: 5, isOver: false })
  const state = await play(
    begun,
    (prompt) => actOf[prompt],
    ({ isOver }) => isOver,
  )
  expect(state.steps.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 6 }, () => 'seen'))
  const { check, score, liveness } = await client.liveness.end({ id, film: begun.film })
  expect(score).toBeGreaterThan(0.3)
  expect(check).toMatchObject({
    who: 'person',
    way: 'steps',
    verdict: 'living',
    acts: { blinks: 1, mouthOpened: 1, turnedLeft: 1, turnedRight: 1, isReplaced: false },
    steps: state.steps,
    didOther: false,
    warnings: [],
    basis: { limits: { livingFrom: 0.3 } },
  })
  expect(check.basis.models).toContainEqual({ name: 'faceLiveness', sha256: 'afa783b7e902fdfc' })
  expect(liveness.checks).toEqual([check])
  expect(await codeOf(client.liveness.end({ id, film: begun.film }))).toBe('film.over')
})

test('neither frames, nor what makes a face, nor the score is kept', async () => {
  const blobs: string[] = []
  for await (const name of services.blobs.list()) blobs.push(name)
  // That of the page alone.
  expect(blobs).toHaveLength(1)
  const event = (await listEvents(services.database, id)).find(({ kind }) => kind === 'liveness-judged')
  const names = ['acts', 'basis', 'didOther', 'id', 'steps', 'verdict', 'warnings', 'way']
  expect(Object.keys(Object(event?.data)).toSorted()).toEqual(names)
  expect(JSON.stringify(event?.data).length).toBeLessThan(2000)
})

test('who does something else is not seen to have followed, and it is told that nobody asked for it', async () => {
  const begun = await client.liveness.begin({ id, way: 'steps' })
  let wanted: Prompt | null = null
  const other = (prompt: Prompt): Act | null => {
    if (actOf[prompt] === null) return null
    wanted = prompt
    return prompt === 'mouth' ? 'turn-left' : 'mouth'
  }
  let batches = 0
  const state = await play(begun, other, () => wanted !== null && (batches += 1) > 5)
  expect(state.steps.map(({ prompt, outcome }) => [prompt, outcome])).toEqual([
    ['straight', 'seen'],
    [wanted, null],
  ])
  expect((await client.liveness.end({ id, film: begun.film })).check).toMatchObject({
    steps: [
      { prompt: 'straight', outcome: 'seen' },
      { prompt: wanted, outcome: 'not-seen', tookMs: null },
    ],
    didOther: true,
  })
})

test('steps are left out or asked for again as one likes', async () => {
  const { film } = await client.liveness.begin({ id, way: 'steps' })
  expect((await client.liveness.changeStep({ id, film, act: 'again' })).steps).toHaveLength(1)
  let state = await client.liveness.changeStep({ id, film, act: 'skip' })
  expect(state).toMatchObject({ steps: [{ outcome: 'skipped' }, { outcome: null }], stepsLeft: 4 })
  while (!state.isOver) state = await client.liveness.changeStep({ id, film, act: 'skip' })
  expect((await client.liveness.end({ id, film })).check).toMatchObject({ verdict: null, warnings: ['no-face'] })
})

test('somebody else in the middle of a film that was made before is found', async () => {
  const { film } = await client.liveness.begin({ id, way: 'video' })
  const replaced = { atMs: 1500, likeness: ben }
  for await (const { frames, atMs } of filmed(() => ({ likeness: anna, acts: [], replaced }))) {
    expect((await client.liveness.addFrames({ id, film, frames, atMs })).steps).toEqual([])
    if ((atMs[0] ?? 0) >= 2500) break
  }
  const { check } = await client.liveness.end({ id, film })
  expect(check).toMatchObject({ way: 'video', verdict: 'non-living', acts: { isReplaced: true }, steps: [] })
})

const frame = fileOf(await drawFaces([{ likeness: carla }], size))

describe('a film', () => {
  test('is of one record', async () => {
    const { film } = await client.liveness.begin({ id, way: 'steps' })
    expect(await codeOf(client.liveness.addFrames({ id: randomUUID(), film, frames: [frame], atMs: [0] }))).toBe('film.over')
    expect(await codeOf(client.liveness.begin({ id: randomUUID(), way: 'steps' }))).toBe('record.not-found')
  })

  test('takes frames in order of time, each small, a few at a time, and no more than it says', async () => {
    const { film } = await client.liveness.begin({ id, way: 'video' })
    const add = async (frames: File[], atMs: number[]) => codeOf(client.liveness.addFrames({ id, film, frames, atMs }))
    expect(await add([frame, frame], [100, 100])).toBe('film.out-of-order')
    expect(await add([frame], [100, 200])).toBe('film.out-of-order')
    expect(await add([fileOf(new Uint8Array(250_001))], [0])).toBe('film.frame-too-large')
    expect(await add([frame], [20_001])).toBe('film.too-long')
    const many = Array.from({ length: 25 }, (_, index) => index)
    const batch = { id, film, frames: many.map(() => frame), atMs: many }
    expect(await codeOf(client.liveness.addFrames(batch))).toBe('undeclared request.invalid')
    expect((await client.liveness.addFrames({ id, film, frames: [frame], atMs: [0] })).frames).toBe(1)
    expect(await add([frame], [0])).toBe('film.out-of-order')
    // What is no picture is refused with all that came with it, and can be sent again.
    expect(await add([frame, fileOf(Buffer.from('no picture'))], [100, 200])).toBe('file.kind-unknown')
    expect((await client.liveness.addFrames({ id, film, frames: [frame], atMs: [100] })).frames).toBe(2)
  })

  test('takes one batch after the other', async () => {
    const { film } = await client.liveness.begin({ id, way: 'video' })
    const add = async (atMs: number) => codeOf(client.liveness.addFrames({ id, film, frames: [frame, frame], atMs: [atMs, atMs + 80] }))
    const answers = await Promise.all([add(0), add(1000)])
    expect(answers.toSorted()).toEqual(['film.busy', 'none'])
    await client.liveness.end({ id, film })
  })

  test('is forgotten when nobody ends it, and there are only so many', async () => {
    const films = createFilms(30)
    const begin = () => films.begin({ recordId: id, who: 'somebody', guided: null }, new Date(0))
    const film = begin()
    expect(film.until).toEqual(new Date(30))
    expect(films.find(film)).toBe(film)
    expect(() => films.find({ ...film, who: 'somebody else' })).toThrow(expect.objectContaining({ code: 'film.over' }))
    for (let count = 1; count < 16; count++) begin()
    expect(begin).toThrow(expect.objectContaining({ code: 'film.no-room' }))
    await wait(60)
    expect(() => films.find(film)).toThrow(expect.objectContaining({ code: 'film.over' }))
    expect(begin).not.toThrow()
  })
})

test('a still picture: three answers, or no face', async () => {
  const judge = async (bytes: Buffer) => client.liveness.judgeStill({ id, file: fileOf(bytes) })
  const { check, score } = await judge(await drawFaces([{ likeness: carla }]))
  expect(check).toMatchObject({ way: 'still', verdict: 'living', acts: null, steps: [], warnings: [] })
  expect(score).toBeGreaterThan(0.3)
  expect((await judge(await drawTelephone({ likeness: carla }))).check.verdict).toBe('non-living')
  expect(await judge(await drawFaces([]))).toMatchObject({ score: null, check: { verdict: null, warnings: ['no-face'] } })
  expect(await codeOf(client.liveness.judgeStill({ id: randomUUID(), file: fileOf(picture) }))).toBe('record.not-found')
})

test('an animated WebP is taken whole, what browsers alone can play is not', async () => {
  const blink = { act: 'blink' as const, atMs: 800, forMs: 300 }
  const video = await videoOfMovingFace({ likeness: carla, perSecond, lengthMs: 2000, acts: [blink] })
  const { check } = await client.liveness.judgeVideo({ id, file: fileOf(video, 'face.webp') })
  expect(check).toMatchObject({ way: 'video', verdict: 'living', acts: { blinks: 1, isReplaced: false } })
  const webm = fileOf(Buffer.from('1a45dfa3', 'hex'), 'face.webm')
  expect(await codeOf(client.liveness.judgeVideo({ id, file: webm }))).toBe('video.kind-unknown')
  expect((await request(`/api/v1/records/${id}/liveness/video`, { method: 'POST', body: new FormData() })).status).toBe(400)
  expect(errors).toEqual([])
})
