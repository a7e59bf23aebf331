import { stripHeight, type TextStrip } from './text-strip.ts'

/** A row of pixels belongs to the letters when it changes by this share of the busiest one. */
const leastChange = 0.42

/** Height of capitals (or of small letters, where most are small) as a share of the strip's: the rows in which ink changes a lot. */
export function inkHeight({ data, width }: TextStrip): number {
  const changes = Array.from({ length: stripHeight }, (_, y) => {
    let sum = 0
    for (let x = 1; x < width - 1; x++) sum += Math.abs((data[y * width + x + 1] ?? 0) - (data[y * width + x - 1] ?? 0))
    return sum
  })
  const threshold = leastChange * Math.max(...changes)
  return changes.filter((change) => change > threshold).length / stripHeight
}
