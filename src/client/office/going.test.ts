import { afterEach, expect, test, vi } from 'vitest'
import { rememberGoing, takeGoing } from './going.ts'

afterEach(() => vi.unstubAllGlobals())

function kept(text: string | null): void {
  const items = new Map(text === null ? [] : [['countercheck.going', text]])
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  })
}

test('who comes back is where they were, once', () => {
  kept(null)
  rememberGoing({ path: '/review/1?field=a', stay: true })
  expect(takeGoing()).toEqual({ path: '/review/1?field=a', stay: true })
  expect(takeGoing()).toEqual({ path: '/', stay: false })
})

test.each([
  '{"path":"//evil.example"}',
  String.raw`{"path":"/\\evil.example"}`,
  '{"path":"https://evil.example"}',
  '{"path":1}',
  '[',
  'null',
])('what is kept as %s leads nowhere else', (text) => {
  kept(text)
  expect(takeGoing()).toEqual({ path: '/', stay: false })
})

test('a browser that keeps nothing begins at the first screen', () => {
  vi.stubGlobal('sessionStorage', undefined)
  rememberGoing({ path: '/review/1', stay: true })
  expect(takeGoing()).toEqual({ path: '/', stay: false })
})
