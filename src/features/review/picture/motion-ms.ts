/** A duration of the tokens in milliseconds: 0 where the person wants less motion. */
export function motionMs(name: 'fast' | 'base' | 'slow'): number {
  const written = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
  const amount = Number.parseFloat(written)
  if (!Number.isFinite(amount)) return 0
  return written.endsWith('ms') ? amount : amount * 1000
}
