/** Lengths in millimetres from the page's top left. */
export interface OfdBox {
  x: number
  y: number
  width: number
  height: number
}

export function ofdBox(text: string): OfdBox | null {
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = text.split(/\s+/).map(Number)
  return [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0 ? { x, y, width, height } : null
}

/** The six numbers of a matrix; null where there is none. */
export function ofdMatrix(text: string): readonly [number, number, number, number, number, number] | null {
  const [a, b, c, d, e, f, ...more] = text.trim().split(/\s+/).map(Number)
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined) return null
  return more.length === 0 && [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : null
}

/** 0 for what is no number. */
export function toNumber(text: string): number {
  const value = Number(text)
  return Number.isFinite(value) ? value : 0
}

/** `g 3 1.5 3.1`: three times 1.5, then 3.1. @param most how many are wanted; a made-up count holds no memory. */
export function ofdSteps(text: string, most: number): number[] {
  const parts = text.split(/\s+/).filter((part) => part !== '')
  const steps: number[] = []
  for (let index = 0; index < parts.length && steps.length < most; index += 1) {
    if (parts[index] !== 'g') {
      steps.push(Number(parts[index]) || 0)
      continue
    }
    const count = Math.min(most - steps.length, Math.trunc(Number(parts[index + 1]) || 0))
    const step = Number(parts[index + 2]) || 0
    for (let run = 0; run < count; run += 1) steps.push(step)
    index += 2
  }
  return steps
}
