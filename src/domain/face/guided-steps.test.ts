import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MovingFace, movingFace } from '#testing/faces/moving-face.ts'
import type { FaceMoment } from './face-moment.ts'
import { areStepsOver, beginSteps, type GuidedSteps, orderOfPrompts, promptMs, repeatStep, skipStep, watchSteps } from './guided-steps.ts'

const perSecond = 12

function momentsOf(acts: MovingFace['acts'], lengthMs: number): FaceMoment[] {
  return movingFace({ likeness: 0, perSecond, acts, lengthMs }).map(({ atMs, face }) => {
    const { eyes = 1, mouth = 0, turn = 0 } = face ?? {}
    const shape = { eyes: 0.12 + 0.2 * eyes, mouth: 0.05 + 0.4 * mouth, turn: 0.5 * turn }
    return { atMs, faces: 1, face: { shape, heightPx: 200, liveness: 0.6, embedding: null } }
  })
}

/** As the server does: half a second at a time, each time looking at all there is. */
function watch(from: GuidedSteps, moments: readonly FaceMoment[]): GuidedSteps {
  let guided = from
  for (let seen = 6; seen < moments.length + 6; seen += 6) guided = watchSteps(guided, moments.slice(0, seen))
  return guided
}
const told = ({ steps }: GuidedSteps) => steps.map(({ prompt, outcome }) => [prompt, outcome])

test('each prompt comes when the one before was followed', () => {
  const acts = [
    { act: 'mouth' as const, atMs: 1500, forMs: 700 },
    { act: 'turn-left' as const, atMs: 3000, forMs: 800 },
    { act: 'blink' as const, atMs: 4500, forMs: 300 },
  ]
  const guided = watch(beginSteps(['straight', 'mouth', 'turn-left', 'blink', 'still']), momentsOf(acts, 7000))
  expect(told(guided)).toEqual([
    ['straight', 'seen'],
    ['mouth', 'seen'],
    ['turn-left', 'seen'],
    ['blink', 'seen'],
    ['still', 'seen'],
  ])
  expect(areStepsOver(guided)).toBe(true)
  for (const { tookMs, didOther } of guided.steps) {
    expect(tookMs).toBeGreaterThan(500)
    expect(didOther).toBe(false)
  }
})

test('what is not followed in its time is said so, and can be asked for again or left out', () => {
  const waiting = beginSteps(['straight', 'mouth', 'still'])
  const late = watch(waiting, momentsOf([], promptMs + 2000))
  expect(told(late)).toEqual([
    ['straight', 'seen'],
    ['mouth', 'not-seen'],
  ])
  expect(areStepsOver(late)).toBe(false)
  const acts = [{ act: 'mouth' as const, atMs: promptMs + 3000, forMs: 700 }]
  const again = watch(repeatStep(late, promptMs + 2000), momentsOf(acts, promptMs + 6000))
  expect(told(again)).toEqual([
    ['straight', 'seen'],
    ['mouth', 'seen'],
    ['still', 'seen'],
  ])
  const skipped = skipStep(late, promptMs + 2000)
  expect(told(skipped)).toEqual([
    ['straight', 'seen'],
    ['mouth', 'skipped'],
    ['still', null],
  ])
})

test('what was seen cannot be taken back', () => {
  const done = watch(beginSteps(['straight']), momentsOf([], 2000))
  expect(areStepsOver(done)).toBe(true)
  expect(repeatStep(done, 2000)).toEqual(done)
  expect(skipStep(done, 2000)).toEqual(done)
  expect(watchSteps(done, momentsOf([], 20_000))).toEqual(done)
})

test('a film that does everything over and over is told of', () => {
  const acts = Array.from({ length: 6 }, (_, loop) => [
    { act: 'mouth' as const, atMs: loop * 4000 + 1000, forMs: 700 },
    { act: 'turn-left' as const, atMs: loop * 4000 + 2000, forMs: 700 },
    { act: 'turn-right' as const, atMs: loop * 4000 + 3000, forMs: 700 },
  ]).flat()
  const guided = watch(beginSteps(['straight', 'turn-right', 'turn-left', 'mouth']), momentsOf(acts, 20_000))
  expect(areStepsOver(guided)).toBe(true)
  expect(guided.steps.some(({ didOther }) => didOther)).toBe(true)
})

test('the order is any of all, between straight and still', () => {
  const orders = new Set<string>()
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      const order = orderOfPrompts((count) => Number(numbers.next().value) % count)
      expect([order[0], order.at(-1), order.length, new Set(order).size]).toEqual(['straight', 'still', 6, 6])
      orders.add(order.join(' '))
    }),
    { numRuns: 500 },
  )
  expect(orders.size).toBe(24)
})
