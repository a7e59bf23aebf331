import sharp from 'sharp'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openCompatServer } from '#testing/flyocr/compat-server.ts'
import { type AskedForm, openReplyServer } from '#testing/flyocr/reply-server.ts'
import { sampleFaces } from '#testing/flyocr/sample-replies.ts'
import { createToldEngine, smallPicture } from '#testing/told-engine.ts'
import type { Engine, JudgeVideoLivenessRequest } from '../engine.ts'
import { createFlyocrEngine } from './flyocr-engine.ts'

const server = await openReplyServer()
const nothingAsked: AskedForm = { path: '', parts: {}, picture: new Uint8Array(0) }
const basis = { models: [], limits: {} }
const seen = { faces: [], chosen: null, warnings: [] }
const videos: JudgeVideoLivenessRequest[] = []

/** Says of every face what is given; how faces are told is another test's. */
const judging: Engine = {
  ...createToldEngine(),
  compareFaces: async () => ({ verdict: 'same', likeness: 0.6, pictures: [seen, seen], basis }),
  judgeLiveness: async () => ({ verdict: 'non-living', score: 0.02, picture: seen, basis }),
  judgeVideoLiveness: async (request) => {
    videos.push(request)
    const spans = { blinks: [{ fromMs: 100, toMs: 200 }], mouthOpened: [], turnedLeft: [], turnedRight: [] }
    return { verdict: 'living', score: 0.9, replacedAtMs: null, ...spans, frames: { all: 12, withFace: 12 }, warnings: [], basis }
  },
}
const compat = await openCompatServer(judging)
await compat.client.settings.setFaces({ isOn: true })
afterAll(async () => Promise.all([server.stop(), compat.stop()]))
beforeEach(() => {
  server.asked.length = 0
})

const options = { now: () => new Date(), timeoutMs: 10_000 }
const engine = createFlyocrEngine({ ...options, access: server.access })
const ours = createFlyocrEngine({ ...options, access: compat.access })
const picture = { bytes: await smallPicture(1) }
const frames = await Promise.all([2, 3, 4].map(async (number, index) => ({ bytes: await smallPicture(number), atMs: index * 80 })))

test('two pictures: the verdict is told, the number as it came', async () => {
  server.says = () => ({ json: sampleFaces([['Decision result:no'], ['Decision value:31']]) })
  const compared = await engine.compareFaces?.({ pictures: [picture, { ...picture, at: { x: 0.2, y: 0.9 } }] })
  expect(compared).toMatchObject({ verdict: 'different', likeness: null })
  expect(compared?.basis.told).toEqual([
    { name: 'Decision result', value: 'no' },
    { name: 'Decision value', value: '31' },
  ])
  const [{ path, parts } = nothingAsked] = server.asked
  expect([path, parts['typeId']]).toEqual(['/verapi/verFaceImage.do', '21'])
  // Where one face is meant, less of the picture leaves.
  const sizes = await Promise.all(['img1', 'img2'].map(async (name) => sharp(Buffer.from(parts[name] ?? '', 'base64')).metadata()))
  expect(sizes.map(({ width, height, exif }) => [width, height, exif])).toEqual([
    [640, 480, undefined],
    [384, 288, undefined],
  ])
})

test.each([
  [[['Living body'], ['Decision value:99']], 'living'],
  [[['Non-living body'], ['Decision value:2']], 'non-living'],
  // Another door of the same house packs it in another way, on another scale.
  [
    [
      ['判定结果', '是'],
      ['判定值', '0.001'],
    ],
    'living',
  ],
  [
    [
      ['判定结果', '否'],
      ['判定值', '0.9'],
    ],
    'non-living',
  ],
  [[['Decision value:99']], null],
] as const)('a picture: %j', async (lines, verdict) => {
  server.says = () => ({ json: sampleFaces(lines) })
  expect(await engine.judgeLiveness?.({ picture })).toMatchObject({ verdict, score: null })
  expect(server.asked[0]).toMatchObject({ path: '/verapi/verLivenessImage.do', parts: { typeId: '3035' } })
})

test.each([
  ['no', 'Living body', 'living'],
  ['no', 'Non-living body', 'non-living'],
  ['yes', 'Living body', 'non-living'],
])('a video with replacement %s of a %s', async (replaced, live, verdict) => {
  server.says = () => ({
    json: sampleFaces([
      ['Decision value', '100.0'],
      ['Live or not', live],
      ['Whether there is a replacement', replaced],
    ]),
  })
  expect(await engine.judgeVideoLiveness?.({ frames })).toMatchObject({ verdict, score: null, frames: { all: 3 } })
  expect(server.asked[0]).toMatchObject({ path: '/verapi/verLivenessVideo.do', parts: { typeId: '3035' } })
  const film = await sharp(server.asked[0]?.picture, { pages: -1 }).metadata()
  expect([film.format, film.pages, film.delay]).toEqual(['webp', 3, [80, 80, 80]])
})

test('failures are told apart by whether something was sent', async () => {
  server.says = () => ({ json: { messageString: { status: '4001', value: '无人脸' } } })
  const ask = async () => engine.judgeLiveness?.({ picture })
  await expect(ask()).rejects.toMatchObject({ outcome: { outcome: 'refused', status: '4001', text: '无人脸' } })
  server.says = () => ({ status: 500, body: '' })
  await expect(ask()).rejects.toMatchObject({ outcome: { outcome: 'no-answer', because: 'http-status', httpStatus: 500 } })
  const gone = createFlyocrEngine({
    ...options,
    access: { ...server.access, url: 'http://no-such-host.invalid' },
    wait: async () => undefined,
  })
  await expect(gone.judgeLiveness?.({ picture })).rejects.toMatchObject({ outcome: { outcome: 'not-sent', because: 'no-connection' } })
})

test('our own server is understood', async () => {
  expect(await ours.compareFaces?.({ pictures: [picture, picture] })).toMatchObject({ verdict: 'same', likeness: null })
  expect(await ours.judgeLiveness?.({ picture })).toMatchObject({ verdict: 'non-living' })
  const judged = await ours.judgeVideoLiveness?.({ frames })
  expect(judged).toMatchObject({
    verdict: 'living',
    basis: { told: expect.arrayContaining([{ name: 'Whether there is blinking', value: 'yes' }]) },
  })
  const [given] = videos
  expect(given && 'video' in given && given.video.length).toBeGreaterThan(0)
  expect(compat.errors).toEqual([])
})
