/** Resolves once the window is in view, or `signal` aborts. */
export function untilInView(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      if (isOutOfView() && !signal.aborted) return
      globalThis.document?.removeEventListener('visibilitychange', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    globalThis.document?.addEventListener('visibilitychange', done)
    signal.addEventListener('abort', done)
    done()
  })
}

/** A signal that aborts with `signal`, or once the window has been out of view for that long. */
export function whileInView(signal: AbortSignal, patienceMs: number): AbortSignal {
  const out = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const changed = () => {
    clearTimeout(timer)
    if (isOutOfView()) timer = setTimeout(() => out.abort(), patienceMs)
  }
  globalThis.document?.addEventListener('visibilitychange', changed, { signal: out.signal })
  signal.addEventListener('abort', () => out.abort(), { signal: out.signal })
  changed()
  return out.signal
}

const isOutOfView = () => globalThis.document?.visibilityState === 'hidden'
