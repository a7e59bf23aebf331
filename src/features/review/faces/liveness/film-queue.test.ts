import { expect, test } from 'vitest'
import { createFilmQueue, type TakenFrame } from './film-queue.ts'

const frameAt = (atMs: number): TakenFrame => ({ blob: new Blob(), atMs })
const settle = async () => new Promise((resolve) => setTimeout(resolve))

test('frames go six or more at a time, one batch after the other, in order; where the server is slow there is no room', async () => {
  const sent: number[][] = []
  const answers: (() => void)[] = []
  const queue = createFilmQueue(async (frames) => {
    sent.push(frames.map(({ atMs }) => atMs))
    await new Promise<void>((resolve) => answers.push(resolve))
  })
  const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)
  for (const atMs of numbers(0, 5)) queue.add(frameAt(atMs))
  expect(sent).toEqual([])
  for (const atMs of numbers(5, 25)) queue.add(frameAt(atMs))
  expect(sent).toEqual([numbers(0, 6)])
  expect(queue.hasRoom()).toBe(false)
  let isSettled = false
  const settled = queue.settled().then(() => (isSettled = true))
  await settle()
  expect(isSettled).toBe(false)
  answers[0]?.()
  await settle()
  expect(sent).toEqual([numbers(0, 6), numbers(6, 24)])
  expect(queue.hasRoom()).toBe(true)
  answers[1]?.()
  await settled
})

test('what waits can be forgotten, and a failed batch is not the last', async () => {
  let count = 0
  const queue = createFilmQueue(async () => {
    count += 1
    throw new Error('away')
  })
  for (let atMs = 0; atMs < 5; atMs++) queue.add(frameAt(atMs))
  queue.clear()
  queue.add(frameAt(5))
  expect(count).toBe(0)
  for (let atMs = 6; atMs < 11; atMs++) queue.add(frameAt(atMs))
  await settle()
  expect(count).toBe(1)
  for (let atMs = 11; atMs < 17; atMs++) queue.add(frameAt(atMs))
  expect(count).toBe(2)
})
