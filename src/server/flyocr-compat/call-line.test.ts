import { expect, test } from 'vitest'
import { createGate } from '#testing/gate.ts'
import { createCallLine } from './call-line.ts'

const stays = () => new AbortController().signal

test('so many are inside, the others wait, and clients take turns however many calls each has', async () => {
  const line = createCallLine({ mostInside: 1, mostWaiting: 10 })
  const gate = createGate()
  const done: string[] = []
  const call = async (client: string, name: string) =>
    line.take({ client, signal: stays() }, async () => {
      await gate.opened
      done.push(name)
    })
  const calls = [call('a', 'a1'), call('a', 'a2'), call('a', 'a3'), call('b', 'b1'), call('b', 'b2'), call('c', 'c1')]
  expect(done).toEqual([])
  gate.open()
  await Promise.all(calls)
  expect(done).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2'])
  await call('a', 'later')
  expect(done.at(-1)).toBe('later')
})

test('never more inside than may be, whatever fails', async () => {
  const line = createCallLine({ mostInside: 3, mostWaiting: 100 })
  let inside = 0
  let most = 0
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await new Promise((resolve) => setTimeout(resolve, 1))
    inside -= 1
    if (inside === 1) throw new Error('once in a while')
  }
  await Promise.allSettled(Array.from({ length: 40 }, async (_, index) => line.take({ client: String(index % 4), signal: stays() }, work)))
  expect([most, inside]).toEqual([3, 0])
})

test('more than may wait are told so', async () => {
  const line = createCallLine({ mostInside: 1, mostWaiting: 1 })
  const gate = createGate()
  const calls = [1, 2].map(async () => line.take({ client: 'a', signal: stays() }, async () => gate.opened))
  await expect(line.take({ client: 'b', signal: stays() }, async () => 'in')).rejects.toMatchObject({ status: -3 })
  gate.open()
  await Promise.all(calls)
  expect(await line.take({ client: 'b', signal: stays() }, async () => 'in')).toBe('in')
})

test('who gives up waiting does nothing and takes no place', async () => {
  const line = createCallLine({ mostInside: 1, mostWaiting: 1 })
  const [gate, leaving] = [createGate(), new AbortController()]
  const inside = line.take({ client: 'a', signal: stays() }, async () => gate.opened)
  const given = line.take({ client: 'a', signal: leaving.signal }, async () => expect.unreachable())
  leaving.abort(new Error('hung up'))
  await expect(given).rejects.toThrow('hung up')
  const next = line.take({ client: 'b', signal: stays() }, async () => 'in')
  gate.open()
  await inside
  expect(await next).toBe('in')
})
