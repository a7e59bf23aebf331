import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

const later = (ms: number) => new Promise((done) => setTimeout(done, ms))

test('answers stand in the order of the items, whoever is done first; never more at a time than there are workers', async () => {
  let [open, most] = [0, 0]
  const answers = await inTurn(2, [30, 1, 10, 5], async (ms) => {
    most = Math.max(most, ++open)
    await later(ms)
    open--
    return ms * 2
  })
  expect(answers).toEqual([60, 2, 20, 10])
  expect(most).toBe(2)
})

test('a failure is told when no work is under way any more', async () => {
  const ended: number[] = []
  const all = inTurn(2, [1, 20], async (ms) => {
    await later(ms)
    ended.push(ms)
    if (ms === 1) throw new Error('no page')
  })
  await expect(all).rejects.toThrow('no page')
  expect(ended).toEqual([1, 20])
})
