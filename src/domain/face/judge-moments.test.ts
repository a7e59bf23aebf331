import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '#testing/seeded-random.ts'
import type { FaceMoment } from './face-moment.ts'
import { judgeMoments } from './judge-video-liveness.ts'

const frameMs = 80

interface Frame {
  eyes?: number
  mouth?: number
  turn?: number
  liveness?: number
  who?: number
  heightPx?: number
}

/** Somebody whose vector is a corner of the space: nobody else is like them at all. */
const embeddingOf = (who: number): number[] => [0, 1, 2].map((place) => (place === who ? 1 : 0))

/** Frames one after the other; null: no face. Quiet where nothing is said, with a little noise as real landmarks have. */
function momentsOf(frames: readonly (Frame | null)[], noise = 0.01): FaceMoment[] {
  const random = seededRandom('moments')
  const about = (value: number): number => value + noise * (2 * random.next() - 1)
  return frames.map((frame, index) => {
    const atMs = index * frameMs
    if (frame === null) return { atMs, faces: 0, face: null }
    const { eyes = 0.32, mouth = 0.08, turn = 0, liveness = 0.6, who = 0, heightPx = 200 } = frame
    const shape = { eyes: about(eyes), mouth: about(mouth), turn: about(turn) }
    return { atMs, faces: 1, face: { shape, heightPx, liveness, embedding: embeddingOf(who) } }
  })
}

const times = (frame: Frame | null, count: number): (Frame | null)[] => Array.from({ length: count }, () => frame)
const quiet = (count: number): (Frame | null)[] => times({}, count)
const spanOf = (first: number, count: number) => ({ fromMs: first * frameMs, toMs: (first + count - 1) * frameMs })
const nothing = { blinks: [], mouthOpened: [], turnedLeft: [], turnedRight: [], replacedAtMs: null }

describe('blinks', () => {
  test.each([1, 2, 4, 7])('eyes shut over %i frames', (count) => {
    const { blinks, ...others } = judgeMoments(momentsOf([...quiet(12), ...times({ eyes: 0.18 }, count), ...quiet(12)]))
    expect(blinks).toEqual([spanOf(12, count)])
    expect(others).toMatchObject({ ...others, mouthOpened: [], turnedLeft: [], turnedRight: [], replacedAtMs: null, verdict: 'living' })
  })

  test('narrow eyes blink too: it is their own measure that counts', () => {
    const narrow = times({ eyes: 0.19 }, 12)
    expect(judgeMoments(momentsOf([...narrow, ...times({ eyes: 0.12 }, 2), ...narrow], 0.004)).blinks).toEqual([spanOf(12, 2)])
  })

  test('eyes that stay shut, that were shut at the start, that open when nobody is there any more, or that are seen from the side, do not blink', () => {
    const shut = (count: number) => times({ eyes: 0.18 }, count)
    for (const frames of [
      [...quiet(12), ...shut(10), ...quiet(12)],
      [...shut(3), ...quiet(20)],
      [...quiet(20), ...shut(3)],
      [...quiet(12), ...shut(3), null, ...quiet(12)],
      [...quiet(12), ...times({ eyes: 0.18, turn: 0.4 }, 1), ...quiet(12)],
    ])
      expect(judgeMoments(momentsOf(frames)).blinks).toEqual([])
  })

  test('two blinks one after the other are two', () => {
    const frames = [...quiet(10), ...times({ eyes: 0.17 }, 2), ...quiet(4), ...times({ eyes: 0.17 }, 2), ...quiet(10)]
    expect(judgeMoments(momentsOf(frames)).blinks).toEqual([spanOf(10, 2), spanOf(16, 2)])
  })
})

describe('mouth', () => {
  test('an opened one is found, speech and one slip of the landmarks are not', () => {
    expect(judgeMoments(momentsOf([...quiet(10), ...times({ mouth: 0.42 }, 6), ...quiet(10)]))).toMatchObject({
      ...nothing,
      mouthOpened: [spanOf(10, 6)],
    })
    expect(judgeMoments(momentsOf([...quiet(10), ...times({ mouth: 0.14 }, 6), ...quiet(10)]))).toMatchObject(nothing)
    expect(judgeMoments(momentsOf([...quiet(10), { mouth: 0.6 }, ...quiet(10)]))).toMatchObject(nothing)
  })

  test('one that hangs open all the time was not opened', () => {
    expect(judgeMoments(momentsOf(times({ mouth: 0.4 }, 30))).mouthOpened).toEqual([])
  })
})

describe('turns', () => {
  test.each([
    ['left', 0.45, 'turnedLeft'],
    ['right', -0.45, 'turnedRight'],
  ] as const)('to the own %s', (_side, turn, key) => {
    expect(judgeMoments(momentsOf([...quiet(12), ...times({ turn }, 5), ...quiet(12)]))).toMatchObject({
      ...nothing,
      [key]: [spanOf(12, 5)],
    })
  })

  test('counted from how the head usually is: a camera that stands to the side turns nobody', () => {
    expect(judgeMoments(momentsOf(times({ turn: 0.35 }, 30)))).toMatchObject(nothing)
  })
})

describe('replacement', () => {
  test('somebody else is found when they come, and the video vouches for nobody', () => {
    const judged = judgeMoments(momentsOf([...quiet(12), ...times({ who: 1 }, 12)]))
    expect(judged).toMatchObject({ verdict: 'non-living', replacedAtMs: 12 * frameMs })
  })

  test('after a gap too', () => {
    expect(judgeMoments(momentsOf([...quiet(12), ...times(null, 5), ...times({ who: 2 }, 6)])).replacedAtMs).toBe(17 * frameMs)
  })

  test('frames that show little of a face say nothing of who it is', () => {
    for (const poor of [
      { who: 1, turn: 0.6 },
      { who: 1, heightPx: 40 },
    ])
      expect(judgeMoments(momentsOf([...quiet(12), ...times(poor, 6), ...quiet(6)])).replacedAtMs).toBeNull()
    expect(judgeMoments(momentsOf([...quiet(12), { who: 1 }, ...quiet(12)])).replacedAtMs).toBeNull()
  })
})

describe('living', () => {
  test.each([
    [0.6, 'living'],
    [0.31, 'living'],
    [0.2, 'unsure'],
    [0.05, 'non-living'],
  ])('of a mean of %d: %s', (liveness, verdict) => {
    expect(judgeMoments(momentsOf(times({ liveness }, 20)))).toMatchObject({ verdict, score: expect.closeTo(liveness, 6) })
  })

  test('less than a second, or no face, says nothing', () => {
    expect(judgeMoments(momentsOf(quiet(12)))).toMatchObject({ verdict: null, score: null })
    expect(judgeMoments(momentsOf(times(null, 30)))).toMatchObject({
      ...nothing,
      verdict: null,
      warnings: ['no-face'],
      frames: { all: 30, withFace: 0 },
    })
    expect(judgeMoments([])).toMatchObject({ ...nothing, verdict: null, warnings: ['no-face'] })
  })

  test('warns of too few frames a second, of others in the picture, and of small faces', () => {
    const slow = momentsOf(quiet(20)).map((moment) => ({ ...moment, atMs: moment.atMs * 3 }))
    expect(judgeMoments(slow).warnings).toEqual(['few-frames'])
    const crowd = momentsOf(quiet(20)).map((moment, index) => ({ ...moment, faces: index % 3 === 0 ? 2 : 1 }))
    expect(judgeMoments(crowd).warnings).toEqual(['several-faces'])
    expect(judgeMoments(momentsOf(times({ heightPx: 50 }, 20))).warnings).toEqual(['small-face'])
  })
})

test('of somebody who does nothing nothing is found, whatever the face and the noise', () => {
  const still = fc.record({
    eyes: fc.double({ min: 0.2, max: 0.45, noNaN: true }),
    mouth: fc.double({ min: 0, max: 0.5, noNaN: true }),
    turn: fc.double({ min: -0.25, max: 0.25, noNaN: true }),
  })
  fc.assert(
    fc.property(still, (frame) => {
      expect(judgeMoments(momentsOf(times(frame, 40), 0.02))).toMatchObject(nothing)
    }),
  )
})

test('when the video began does not matter', () => {
  const moments = momentsOf([...quiet(12), ...times({ eyes: 0.18 }, 2), ...times({ mouth: 0.5 }, 4), ...quiet(12)])
  const later = moments.map((moment) => ({ ...moment, atMs: moment.atMs + 5000 }))
  const back = ({ fromMs, toMs }: { fromMs: number; toMs: number }) => ({ fromMs: fromMs - 5000, toMs: toMs - 5000 })
  const [one, other] = [judgeMoments(moments), judgeMoments(later)]
  expect({ ...other, blinks: other.blinks.map(back), mouthOpened: other.mouthOpened.map(back) }).toEqual(one)
})
