import { afterEach, beforeEach, expect, vi } from 'vitest'

// A test that makes the product complain has found something: it fails unless it says that it expects so.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...parts) => {
    expect.fail(`console.error was called: ${parts.map(String).join(' ')}`)
  })
})

afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls
  vi.restoreAllMocks()
  expect(calls, 'console.error was called').toEqual([])
})
