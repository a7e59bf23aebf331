import { describe, expect, it } from 'vitest'
import { firstFrame } from './first-frame.ts'

class Video extends EventTarget {
  readyState: number

  constructor(readyState: number) {
    super()
    this.readyState = readyState
  }
}

describe('firstFrame', () => {
  it('waits from the moment the size is known until there is a frame', async () => {
    const video = new Video(1)
    let isThere: boolean | null = null
    const waiting = firstFrame(video).then((answer) => (isThere = answer))
    await Promise.resolve()
    expect(isThere).toBeNull()
    video.readyState = 2
    video.dispatchEvent(new Event('loadeddata'))
    await waiting
    expect(isThere).toBe(true)
  })

  it('does not wait where there is one', async () => {
    expect(await firstFrame(new Video(4))).toBe(true)
  })
})
