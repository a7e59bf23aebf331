/** Runs once for many askings: `waitMs` after the first of them. */
export function soon(run: () => void, waitMs: number): () => void {
  let isDue = false
  return () => {
    if (isDue) return
    isDue = true
    setTimeout(() => {
      isDue = false
      run()
    }, waitMs)
  }
}
