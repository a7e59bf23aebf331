import { expect, test } from 'vitest'
import { createPictureCache } from './picture-cache.ts'

const picture = (size: number) => ({ bytes: new Uint8Array(size), mediaType: 'image/jpeg' })

test('keeps what was used last within its bytes', async () => {
  const cache = createPictureCache(100)
  const rendered: string[] = []
  const ask = async (key: string, size = 20) =>
    cache.get(key, async () => {
      rendered.push(key)
      return picture(size)
    })
  for (const key of ['a', 'b', 'c', 'd', 'e']) await ask(key)
  expect(cache.bytes()).toBe(100)
  await ask('a')
  await ask('f')
  expect(cache.bytes()).toBe(100)
  await ask('a')
  await ask('b')
  expect(rendered).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'b'])
})

test('passes on what is too large to keep', async () => {
  const cache = createPictureCache(100)
  expect((await cache.get('large', async () => picture(26))).bytes.length).toBe(26)
  expect(cache.bytes()).toBe(0)
})

test('several who ask at once wait for one rendering; one that failed is tried again', async () => {
  const cache = createPictureCache(100)
  let times = 0
  const render = async () => {
    times += 1
    if (times === 1) throw new Error('broken')
    return picture(5)
  }
  const both = await Promise.allSettled([cache.get('a', render), cache.get('a', render)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(times).toBe(1)
  await Promise.all([cache.get('a', render), cache.get('a', render)])
  expect(times).toBe(2)
})

test('forgets what belongs to a picture that was destroyed', async () => {
  const cache = createPictureCache(100)
  await cache.get('aa full', async () => picture(5))
  await cache.get('bb full', async () => picture(5))
  cache.forget('aa')
  expect(cache.bytes()).toBe(5)
})
