import { filmPerSecond } from '#domain/face/film-limits.ts'
import { createFilmQueue, type TakenFrame } from './film-queue.ts'
import { openFrameMaker } from './frame-maker.ts'

export interface FilmCamera {
  /** Films, from where it stopped: pauses are no part of the film. */
  go: () => void
  pause: () => void
  /** Films no more; when the last frames are answered, the film can be ended. */
  close: () => Promise<void>
}

/** Films what a video shows, and sends the frames as they come. @param send rejects when the film cannot go on. */
export function openFilmCamera(video: () => HTMLVideoElement | null, send: (frames: readonly TakenFrame[]) => Promise<void>): FilmCamera {
  const maker = openFrameMaker()
  const queue = createFilmQueue(send)
  let filmedMs = 0
  let runningSince: number | null = null
  let isTaking = false
  const nowMs = () => filmedMs + (runningSince === null ? 0 : performance.now() - runningSince)
  const take = async () => {
    const from = video()
    if (runningSince === null || isTaking || from === null || !queue.hasRoom()) return
    isTaking = true
    const atMs = Math.round(nowMs())
    // A frame that cannot be had, e.g. while cameras change, is a frame less.
    const blob = await maker.take(from).catch(() => null)
    isTaking = false
    if (blob !== null && runningSince !== null) queue.add({ blob, atMs })
  }
  const timer = setInterval(() => void take(), 1000 / filmPerSecond)
  const pause = () => {
    filmedMs = nowMs()
    runningSince = null
    queue.clear()
  }
  return {
    go: () => {
      runningSince ??= performance.now()
    },
    pause,
    close: async () => {
      pause()
      clearInterval(timer)
      maker.close()
      await queue.settled()
    },
  }
}
