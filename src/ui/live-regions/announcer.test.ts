import { describe, expect, it } from 'vitest'
import { createAnnouncer } from './announcer.ts'

function stage() {
  let nowMs = 0
  const said: string[] = []
  const due: { atMs: number; run: () => void }[] = []
  const announce = createAnnouncer({
    show: (text) => said.push(text),
    nowMs: () => nowMs,
    after: (delayMs, run) => due.push({ atMs: nowMs + delayMs, run }),
    pauseMs: 2000,
  })
  function pass(ms: number) {
    nowMs += ms
    for (const each of due.splice(0)) {
      if (each.atMs <= nowMs) each.run()
      else due.push(each)
    }
  }
  return { announce, said, pass }
}

describe('createAnnouncer', () => {
  it('says the first at once', () => {
    const { announce, said } = stage()
    announce('a')
    expect(said).toEqual(['a'])
  })

  it('keeps two seconds between messages, and the newest of those that came meanwhile wins', () => {
    const { announce, said, pass } = stage()
    announce('a')
    pass(500)
    announce('b')
    announce('c')
    expect(said).toEqual(['a'])
    pass(1499)
    expect(said).toEqual(['a'])
    pass(1)
    expect(said).toEqual(['a', 'c'])
  })

  it('says the next at once after a silence', () => {
    const { announce, said, pass } = stage()
    announce('a')
    pass(2000)
    announce('b')
    expect(said).toEqual(['a', 'b'])
  })
})
