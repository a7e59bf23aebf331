import { expect, it } from 'vitest'
import { narrowDoor } from './narrow-door.ts'

it('lets only so many through at a time, all of them in the end, also after one failed', async () => {
  const door = narrowDoor(3)
  let inside = 0
  let most = 0
  const walk = (place: number) =>
    door(async () => {
      inside += 1
      most = Math.max(most, inside)
      await new Promise((resolve) => setTimeout(resolve, 1))
      inside -= 1
      if (place === 4) throw new Error('fell')
      return place
    })
  const results = await Promise.allSettled(Array.from({ length: 12 }, (_, place) => walk(place)))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(11)
  expect([most, inside]).toEqual([3, 0])
})
