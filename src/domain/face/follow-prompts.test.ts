import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MovingFace, movingFace } from '#testing/faces/moving-face.ts'
import { seededRandom } from '#testing/seeded-random.ts'
import type { FaceMoment } from './face-moment.ts'
import { type AskedPrompt, followPrompts, type Prompt } from './follow-prompts.ts'
import { judgeMoments } from './judge-video-liveness.ts'

const perSecond = 12
/** Two frames. */
const nearMs = 2 * Math.ceil(1000 / perSecond)

/** What perfect eyes would see of the drawn, moving face: with the noise of real landmarks. */
function momentsOf(film: Omit<MovingFace, 'perSecond'>): FaceMoment[] {
  const random = seededRandom('follow prompts')
  const about = (value: number): number => value + 0.01 * (2 * random.next() - 1)
  return movingFace({ perSecond, ...film }).map(({ atMs, face }) => {
    if (face === null) return { atMs, faces: 0, face: null }
    const { likeness, eyes = 1, mouth = 0, turn = 0 } = face
    const shape = { eyes: about(0.12 + 0.2 * eyes), mouth: about(0.05 + 0.4 * mouth), turn: about(0.5 * turn) }
    const embedding = [0, 1].map((place) => (place === likeness ? 1 : 0))
    return { atMs, faces: 1, face: { shape, heightPx: 200, liveness: 0.6, embedding } }
  })
}

const eachMs = 2000
const actAfterMs = 600
type Act = Exclude<Prompt, 'straight' | 'still'>
const forMs = (act: Act): number => (act === 'blink' ? 300 : 900)
/** Prompts one after the other, `eachMs` for each. */
const askInOrder = (prompts: readonly Prompt[]): AskedPrompt[] =>
  prompts.map((prompt, index) => ({ prompt, fromMs: index * eachMs, toMs: (index + 1) * eachMs }))
/** Acts in the time of one prompt after the other; null: nothing is done. */
const actInOrder = (acts: readonly (Act | null)[]): MovingFace['acts'] =>
  acts.flatMap((act, index) => (act === null ? [] : [{ act, atMs: index * eachMs + actAfterMs, forMs: forMs(act) }]))

const prompts = ['straight', 'turn-right', 'blink', 'mouth', 'turn-left', 'still'] as const
const rightActs = [null, 'turn-right', 'blink', 'mouth', 'turn-left', null] as const
const lengthMs = prompts.length * eachMs
const film = { likeness: 0, lengthMs, acts: actInOrder(rightActs) }

describe('of the drawn, moving face', () => {
  test('all that was asked for is found when it was done, and nothing else', () => {
    const outcomes = followPrompts(momentsOf(film), askInOrder(prompts))
    expect(outcomes.map(({ prompt, didOther }) => [prompt, didOther])).toEqual(prompts.map((prompt) => [prompt, false]))
    for (const [index, { seen }] of outcomes.entries()) {
      const drawnMs = rightActs[index] === null ? index * eachMs : index * eachMs + actAfterMs
      expect(Math.abs((seen?.fromMs ?? Number.NaN) - drawnMs)).toBeLessThanOrEqual(nearMs)
    }
  })

  test('whatever the order', () => {
    const acts = fc.shuffledSubarray<Act>(['blink', 'mouth', 'turn-left', 'turn-right'], { minLength: 4 })
    fc.assert(
      fc.property(acts, (order) => {
        const moments = momentsOf({ ...film, acts: actInOrder([null, ...order, null]) })
        const outcomes = followPrompts(moments, askInOrder(['straight', ...order, 'still']))
        expect(outcomes.map(({ seen, didOther }) => [seen !== null, didOther])).toEqual(outcomes.map(() => [true, false]))
      }),
      { numRuns: 24 },
    )
  })

  test('the right acts in the wrong order are not followed, and are told of', () => {
    const moments = momentsOf({ ...film, acts: actInOrder([null, 'mouth', 'turn-left', 'turn-right', 'blink', null]) })
    const acted = followPrompts(moments, askInOrder(prompts)).slice(1, 5)
    expect(acted.map(({ seen }) => seen)).toEqual([null, null, null, null])
    expect(acted.some(({ didOther }) => didOther)).toBe(true)
  })

  test('nothing is followed by one who does nothing, nor by nobody', () => {
    const asked = askInOrder(prompts)
    const idle = followPrompts(momentsOf({ ...film, acts: [] }), asked)
    expect(idle.flatMap(({ prompt, seen, didOther }) => (seen || didOther ? [prompt] : []))).toEqual(['straight', 'still'])
    const away = followPrompts(momentsOf({ ...film, acts: [{ act: 'away', atMs: 0, forMs: lengthMs }] }), asked)
    expect(away.flatMap(({ seen }) => (seen ? [seen] : []))).toEqual([])
    expect(followPrompts([], asked).every(({ seen }) => seen === null)).toBe(true)
  })

  test('the prompts may all be followed by two people: that one took the other’s place is found beside', () => {
    const moments = momentsOf({ ...film, replaced: { atMs: lengthMs / 2, likeness: 1 } })
    expect(followPrompts(moments, askInOrder(prompts)).every(({ seen }) => seen !== null)).toBe(true)
    const { replacedAtMs, verdict } = judgeMoments(moments)
    expect(Math.abs((replacedAtMs ?? Number.NaN) - lengthMs / 2)).toBeLessThanOrEqual(nearMs)
    expect(verdict).toBe('non-living')
  })
})

test('a turn that goes on when the next prompt comes is not held against it', () => {
  const acts = [{ act: 'turn-right' as const, atMs: eachMs + 1600, forMs: 900 }]
  const outcomes = followPrompts(momentsOf({ ...film, acts }), askInOrder(['straight', 'turn-right', 'still']))
  expect(outcomes[1]?.seen).not.toBeNull()
  expect(outcomes[2]?.didOther).toBe(false)
})

test('who moves is not still', () => {
  const acts = Array.from({ length: 3 }, (_, index) => ({ act: 'turn-left' as const, atMs: index * 700, forMs: 650 }))
  const moments = momentsOf({ ...film, lengthMs: eachMs, acts })
  expect(followPrompts(moments, askInOrder(['still']))).toMatchObject([{ seen: null }])
})

test('what begins as soon as it is asked for was begun before', () => {
  const acts = [{ act: 'mouth' as const, atMs: eachMs, forMs: 900 }]
  const outcomes = followPrompts(momentsOf({ ...film, acts }), askInOrder(['straight', 'mouth']))
  expect(outcomes[1]?.seen).toBeNull()
})
