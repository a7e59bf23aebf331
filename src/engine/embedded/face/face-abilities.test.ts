import sharp from 'sharp'
import { expect, test } from 'vitest'
import { quadOfBounds } from '#domain/geometry.ts'
import { drawFaces, drawTelephone } from '#testing/faces/drawn-face.ts'
import { filmMovingFace, type MovingFace } from '#testing/faces/moving-face.ts'
import { createFaceAbilities } from './face-abilities.ts'
import { createFaceModels } from './face-models.ts'
import { lookAtFaces } from './look-at-faces.ts'

// Real networks on drawn people, who are nobody. How well real people are told apart is `npm run bench -- faces`.
const models = await createFaceModels()()
const engine = createFaceAbilities({ workers: 1, lookAtFaces: async (task) => lookAtFaces(models, task) })

const anna = 0
const ben = 8
const compare = async (one: Buffer, other: Buffer) => engine.compareFaces({ pictures: [{ bytes: one }, { bytes: other }] })
const portrait = await drawFaces([{ likeness: anna }], { width: 400, height: 500 })

test('one person in two pictures is the same, however small, grey, turned or laughing', async () => {
  const others = [
    await drawFaces([{ likeness: anna, mouth: 0.6, turn: 0.3 }]),
    await sharp(portrait).grayscale().resize({ height: 200 }).jpeg({ quality: 50 }).toBuffer(),
    await sharp(portrait).rotate(12, { background: '#cccccc' }).toBuffer(),
  ]
  for (const other of others) {
    const { verdict, likeness, pictures } = await compare(portrait, other)
    expect(verdict).toBe('same')
    expect(likeness).toBeGreaterThan(0.6)
    expect(pictures.map(({ chosen, warnings }) => ({ chosen, warnings }))).toEqual([
      { chosen: 0, warnings: [] },
      { chosen: 0, warnings: [] },
    ])
  }
})

test('two people are different, and neither order nor the file’s turn changes what is said', async () => {
  const other = await drawFaces([{ likeness: ben }])
  const { verdict, likeness } = await compare(portrait, other)
  expect(verdict).toBe('different')
  expect((await compare(other, portrait)).likeness).toBeCloseTo(likeness ?? 0, 6)
  // As a telephone stores it: on its side, with a note that says so.
  const onItsSide = await sharp(await sharp(other).rotate(270).toBuffer())
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer()
  expect((await compare(portrait, onItsSide)).likeness).toBeCloseTo(likeness ?? 0, 1)
})

test('what is said rests on named models and limits', async () => {
  const { basis } = await compare(portrait, portrait)
  expect(basis.models).toContainEqual({ name: 'faceFeatures', sha256: '87aacdfe57510db2' })
  expect(basis.limits).toEqual({ differentBelow: 0.28, sameAbove: 0.4, yesFrom: 0.35, leastFacePx: 60 })
})

test('the face lies where it was drawn', async () => {
  const { pictures } = await compare(await drawFaces([{ likeness: anna, at: { x: 0.3, y: 0.4 }, size: 0.4 }]), portrait)
  const { box, heightPx } = pictures[0].faces[0] ?? { box: { x: 0, y: 0, width: 0, height: 0 }, heightPx: 0 }
  expect(box.x + box.width / 2).toBeCloseTo(0.3, 1)
  expect(Math.abs(box.y + box.height / 2 - 0.4)).toBeLessThan(0.06)
  // Detectors leave out the hair: less than the head's 192 pixels, more than half.
  expect(heightPx).toBeGreaterThan(100)
  expect(heightPx).toBeLessThan(192)
})

test('of several people the largest is meant, or the one that is pointed at', async () => {
  const both = await drawFaces([
    { likeness: ben, at: { x: 0.25, y: 0.5 }, size: 0.42 },
    { likeness: anna, at: { x: 0.7, y: 0.5 }, size: 0.6 },
  ])
  const plain = await compare(both, portrait)
  expect(plain).toMatchObject({ verdict: 'same', pictures: [{ chosen: 0, warnings: ['several-faces'] }, { warnings: [] }] })
  const pointed = await engine.compareFaces({ pictures: [{ bytes: both, at: { x: 0.25, y: 0.5 } }, { bytes: portrait }] })
  expect(pointed).toMatchObject({ verdict: 'different', pictures: [{ chosen: 1 }, {}] })
})

test('a picture without a face is answered: there is none', async () => {
  const empty = await drawFaces([])
  expect(await compare(portrait, empty)).toMatchObject({
    verdict: null,
    likeness: null,
    pictures: [{ warnings: [] }, { warnings: ['no-face'] }],
  })
  const liveness = await engine.judgeLiveness({ picture: { bytes: empty } })
  expect(liveness).toMatchObject({ verdict: null, score: null, picture: { faces: [], chosen: null, warnings: ['no-face'] } })
})

test('a face that is small in the file, or turned away, is warned of', async () => {
  const small = await sharp(portrait).resize({ height: 110 }).toBuffer()
  expect((await compare(portrait, small)).pictures[1].warnings).toEqual(['small-face'])
  const turned = await drawFaces([{ likeness: anna, turn: 1 }])
  expect((await compare(portrait, turned)).pictures[1].warnings).toEqual(['turned-face'])
  // Large pictures are looked at smaller; the warning is about the file's own pixels.
  const large = await drawFaces([{ likeness: anna, size: 0.12 }], { width: 3200, height: 2400 })
  expect((await compare(portrait, large)).pictures[1]).toMatchObject({ faces: [{}], warnings: [] })
})

test('what is said of a part of a picture is of that part', async () => {
  const both = await drawFaces([
    { likeness: ben, at: { x: 0.25, y: 0.5 }, size: 0.42 },
    { likeness: anna, at: { x: 0.7, y: 0.5 }, size: 0.6 },
  ])
  const area = quadOfBounds({ x: 0, y: 0, width: 0.48, height: 1 })
  const { verdict, pictures } = await engine.compareFaces({ pictures: [{ bytes: both, area }, { bytes: portrait }] })
  expect(verdict).toBe('different')
  expect(pictures[0].faces).toHaveLength(1)
})

test('what is no picture is refused', async () => {
  await expect(compare(portrait, Buffer.from('not a picture'))).rejects.toMatchObject({ code: 'file.kind-unknown' })
  await expect(engine.judgeLiveness({ picture: { bytes: portrait.subarray(0, 3000) } })).rejects.toMatchObject({ code: 'file.cut-short' })
})

test('a telephone that shows somebody is told from somebody', async () => {
  const { verdict, score } = await engine.judgeLiveness({ picture: { bytes: portrait } })
  expect([verdict, (score ?? 0) > 0.3]).toEqual(['living', true])
  for (const likeness of [anna, 1, 2, ben]) {
    const shown = await engine.judgeLiveness({ picture: { bytes: await drawTelephone({ likeness }) } })
    expect(shown).toMatchObject({ verdict: 'non-living', picture: { chosen: 0 } })
    expect(shown.score).toBeLessThan(0.1)
  }
})

const film = async (moving: Omit<MovingFace, 'perSecond'>) =>
  engine.judgeVideoLiveness({ frames: await filmMovingFace({ perSecond: 12, ...moving }) })
/** Two frames at 12 a second. */
const twoFramesMs = 167
const starts = (spans: readonly { fromMs: number }[]) => spans.map(({ fromMs }) => fromMs)

/** Without beard and glasses, at which the landmarks lose some blinks and mouths of drawn people. */
const carla = 6

test('in a moving face blinks, mouth and turns are found when they are, and nothing else', async () => {
  const video = await film({
    likeness: carla,
    lengthMs: 6000,
    acts: [
      { act: 'blink', atMs: 700, forMs: 300 },
      { act: 'mouth', atMs: 1500, forMs: 700 },
      { act: 'turn-left', atMs: 2600, forMs: 800 },
      { act: 'blink', atMs: 3800, forMs: 300 },
      { act: 'turn-right', atMs: 4500, forMs: 800 },
    ],
  })
  expect(video).toMatchObject({ verdict: 'living', replacedAtMs: null, warnings: [], frames: { all: 73 } })
  // The detector may miss one now and then.
  expect(video.frames.withFace).toBeGreaterThan(68)
  const found = [video.blinks, video.mouthOpened, video.turnedLeft, video.turnedRight].map(starts)
  const drawn = [[700, 3800], [1500], [2600], [4500]]
  expect(found.map((times) => times.length)).toEqual(drawn.map((times) => times.length))
  for (const [index, times] of drawn.entries()) {
    for (const [place, atMs] of times.entries())
      expect(Math.abs((found[index]?.[place] ?? Number.NaN) - atMs)).toBeLessThanOrEqual(twoFramesMs)
  }
})

test('somebody else in the middle of the video is found, and is nobody who lives', async () => {
  const { verdict, replacedAtMs } = await film({ likeness: anna, lengthMs: 3000, acts: [], replaced: { atMs: 1500, likeness: ben } })
  expect(verdict).toBe('non-living')
  expect(Math.abs((replacedAtMs ?? 0) - 1500)).toBeLessThanOrEqual(twoFramesMs)
})

test('a video of a telephone is none of a person', async () => {
  const bytes = await drawTelephone({ likeness: anna })
  const frames = Array.from({ length: 16 }, (_, index) => ({ bytes, atMs: index * 80 }))
  expect(await engine.judgeVideoLiveness({ frames })).toMatchObject({ verdict: 'non-living', blinks: [], replacedAtMs: null })
})
