import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { soon } from './soon.ts'

describe('soon', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('runs once for many askings, and again for those that come later', () => {
    const run = vi.fn<() => void>()
    const ask = soon(run, 100)
    ask()
    ask()
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(100)
    expect(run).toHaveBeenCalledTimes(1)
    ask()
    vi.advanceTimersByTime(100)
    expect(run).toHaveBeenCalledTimes(2)
  })
})
