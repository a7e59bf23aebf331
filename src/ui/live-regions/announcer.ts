export interface AnnouncerOptions {
  show: (text: string) => void
  nowMs: () => number
  after: (delayMs: number, run: () => void) => void
  /** At most one message in this time. */
  pauseMs: number
}

/** Says texts one after another with a pause between them; of those that come meanwhile the newest wins. */
export function createAnnouncer({ show, nowMs, after, pauseMs }: AnnouncerOptions): (text: string) => void {
  let saidAtMs = Number.NEGATIVE_INFINITY
  let waiting: string | null = null
  function say(text: string) {
    saidAtMs = nowMs()
    show(text)
  }
  function sayWaiting() {
    if (waiting !== null) say(waiting)
    waiting = null
  }
  return (text) => {
    const restMs = saidAtMs + pauseMs - nowMs()
    if (restMs <= 0 && waiting === null) return say(text)
    if (waiting === null) after(restMs, sayWaiting)
    waiting = text
  }
}
