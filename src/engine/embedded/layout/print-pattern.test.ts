import { describe, expect, test } from 'vitest'
import { seededRandom } from '#testing/seeded-random.ts'
import type { RotatedRect } from '../image/rotated-rect.ts'
import { printPattern } from './print-pattern.ts'

/** Lines of print at random places of a page. */
function pageOf(seed: string): RotatedRect[] {
  const random = seededRandom(seed)
  return Array.from({ length: 24 }, (_, row) => {
    const width = random.integer(60, 500)
    return { cx: random.integer(40, 300) + width / 2, cy: 60 + 38 * row, width, height: random.integer(16, 26), angle: 0 }
  })
}

/** The same page turned, made smaller and moved, its pieces found again to a pixel or two. */
function seenAgain(page: readonly RotatedRect[], { angle, scale, seed }: { angle: number; scale: number; seed: string }): RotatedRect[] {
  const random = seededRandom(seed)
  const shaken = (length: number): number => scale * length + random.integer(-2, 2)
  return page.map(({ cx, cy, width, height }) => {
    const [x, y] = [shaken(cx), shaken(cy)]
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    return { cx: 200 + x * cos - y * sin, cy: 90 + x * sin + y * cos, width: shaken(width), height: shaken(height), angle }
  })
}

function differing(one: string | null, other: string | null): number {
  if (one === null || other === null) throw new Error('No pattern')
  return [...one].filter((bit, index) => bit !== other[index]).length
}

describe('printPattern', () => {
  test.each([
    ['smaller', { angle: 0, scale: 0.6 }],
    ['turned a little', { angle: 0.05, scale: 1 }],
    ['upside down', { angle: Math.PI, scale: 1.3 }],
    ['on its side', { angle: -Math.PI / 2, scale: 0.8 }],
  ])('a page that is %s keeps its pattern, without a line too', (_, way) => {
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      const again = seenAgain(pageOf(seed), { ...way, seed })
      const pattern = printPattern(pageOf(seed), 0)
      expect(pattern).toMatch(/^[01]{256}$/)
      expect(differing(pattern, printPattern(again, way.angle))).toBeLessThan(40)
      expect(differing(pattern, printPattern(again.slice(1), way.angle))).toBeLessThan(72)
    }
  })

  test('another page has another', () => {
    const patterns = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => printPattern(pageOf(seed), 0))
    for (const [index, one] of patterns.entries()) {
      for (const other of patterns.slice(index + 1)) expect(differing(one, other)).toBeGreaterThan(80)
    }
  })

  test('too little print has none, nor has print of no extent', () => {
    expect(printPattern(pageOf('a').slice(0, 4), 0)).toBeNull()
    expect(printPattern([], 0)).toBeNull()
    const flat = Array.from({ length: 6 }, () => ({ cx: 5, cy: 5, width: 9, height: 0, angle: 0 }))
    expect(printPattern(flat, 0)).toBeNull()
  })
})
