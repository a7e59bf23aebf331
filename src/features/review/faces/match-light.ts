/** How light a part of a picture is, 0..1: on average, and how far it varies. */
export interface Light {
  mean: number
  spread: number
}

/** Further than this a picture shows more noise than face. */
const most = 2.5
const leastSpread = 0.02

/** What CSS does to a picture so that it is as light as another, and varies as much. */
export function filterToMatch(light: Light, wanted: Light): string {
  const spread = Math.max(light.spread, leastSpread)
  // `brightness(b) contrast(c)` makes of v: c (b v - 0.5) + 0.5. The spread fixes b c, the mean then c.
  const gain = Math.min(most, Math.max(1 / most, wanted.spread / spread))
  const contrast = Math.min(most, Math.max(1 / most, 1 + 2 * (gain * light.mean - wanted.mean)))
  return `brightness(${(gain / contrast).toFixed(3)}) contrast(${contrast.toFixed(3)})`
}

/** @param pixels RGBA. */
export function lightOfPixels(pixels: ArrayLike<number>): Light {
  let [sum, squares] = [0, 0]
  const count = pixels.length / 4
  for (let at = 0; at < pixels.length; at += 4) {
    const value = (0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0)) / 255
    sum += value
    squares += value * value
  }
  const mean = sum / count
  return { mean, spread: Math.sqrt(Math.max(0, squares / count - mean * mean)) }
}
