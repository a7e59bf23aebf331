import { describe, expect, it } from 'vitest'
import type { Quad } from '#domain/geometry.ts'
import { type DrawnCard, type DrawnFrame, drawnFrame } from '#testing/drawn-frame.ts'
import { type FrameProblem, judgeFrame } from './judge-frame.ts'
import { lookDifference, measurePage } from './measure-page.ts'
import { measureSharpness } from './measure-sharpness.ts'
import { pageDpi } from './page-dpi.ts'

const size = { width: 320, height: 180 }
const card: DrawnCard = { middle: { x: 0.5, y: 0.28 }, width: 0.6, aspect: 1.42, turn: 3, paper: 210, ink: 50 }
const noise = () => 0
const sharpPrint = drawnFrame({ width: 200, height: 100, ground: 200, card: { ...card, width: 1, middle: { x: 0.5, y: 0.25 } }, noise })

function blurred(frame: DrawnFrame, reach: number): DrawnFrame {
  const luma = frame.luma.map((_, at) => {
    const [x, y] = [at % frame.width, Math.floor(at / frame.width)]
    let sum = 0
    let seen = 0
    for (let down = -reach; down <= reach; down += 1) {
      for (let right = -reach; right <= reach; right += 1) {
        const shade = frame.luma[(y + down) * frame.width + x + right]
        if (shade === undefined) continue
        sum += shade
        seen += 1
      }
    }
    return sum / seen
  })
  return { ...frame, luma }
}

const changed = (frame: DrawnFrame, change: (shade: number, x: number, y: number) => number): DrawnFrame => ({
  ...frame,
  luma: frame.luma.map((shade, at) => change(shade, at % frame.width, Math.floor(at / frame.width))),
})

function problemOf(whole: DrawnFrame, more: { detail?: DrawnFrame; camera?: { width: number; height: number } } = {}): FrameProblem | null {
  const { detail = sharpPrint, camera = { width: 1920, height: 1080 } } = more
  return judgeFrame({ whole, detail: () => detail, camera, kind: null }).problem
}

describe('judgeFrame', () => {
  const good = drawnFrame({ ...size, ground: 70, card, noise })

  it('has nothing against a whole, sharp, bright, near page', () => {
    expect(problemOf(good)).toBeNull()
  })

  it('says what is wrong', () => {
    expect(problemOf(drawnFrame({ ...size, ground: 70, card: null, noise }))).toBe('no-page')
    expect(problemOf(drawnFrame({ ...size, ground: 70, card: { ...card, middle: { x: 0.5, y: 0.42 } }, noise }))).toBe('cut-off')
    expect(problemOf(good, { detail: blurred(sharpPrint, 4) })).toBe('blur')
    expect(problemOf(changed(good, (shade) => shade * 0.4))).toBe('dark')
    expect(problemOf(changed(good, (shade, x, y) => (Math.hypot(x - 190, y - 90) < 22 ? 255 : shade)))).toBe('reflection')
    expect(problemOf(good, { camera: { width: 640, height: 360 } })).toBe('too-small')
  })

  it('tells the worst first', () => {
    const darkAndFar = changed(good, (shade) => shade * 0.4)
    expect(problemOf(darkAndFar, { detail: blurred(sharpPrint, 4), camera: { width: 640, height: 360 } })).toBe('blur')
    expect(problemOf(darkAndFar, { camera: { width: 640, height: 360 } })).toBe('dark')
  })
})

describe('measureSharpness', () => {
  it('falls as the picture is blurred more, and does not depend on contrast', () => {
    const values = [0, 1, 2, 4].map((reach) => measureSharpness(reach === 0 ? sharpPrint : blurred(sharpPrint, reach)))
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    expect(values[0]).toBeGreaterThan(0.6)
    expect(values[3]).toBeLessThan(0.45)
    expect(measureSharpness(changed(sharpPrint, (shade) => 100 + shade * 0.3))).toBeCloseTo(values[0] ?? 0, 1)
  })

  it('is 0 where there is nothing to see', () => {
    expect(measureSharpness({ width: 40, height: 40, luma: new Uint8ClampedArray(1600).fill(90) })).toBe(0)
  })
})

describe('measurePage', () => {
  const whole: Quad = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ]

  it('takes white paper in good light for no reflection', () => {
    const white = { ...size, luma: new Uint8ClampedArray(size.width * size.height).fill(254) }
    expect(measurePage(white, whole)).toMatchObject({ reflection: 0, reflectionAt: null })
  })

  it('knows the same page in other light, and another page', () => {
    const one = drawnFrame({ ...size, ground: 70, card, noise })
    const other = drawnFrame({ ...size, ground: 70, card: { ...card, paper: 120, ink: 200 }, noise })
    const look = measurePage(one, whole).look
    expect(
      lookDifference(
        look,
        measurePage(
          changed(one, (shade) => shade + 12),
          whole,
        ).look,
      ),
    ).toBeLessThan(3)
    expect(lookDifference(look, measurePage(other, whole).look)).toBeGreaterThan(12)
  })
})

describe('pageDpi', () => {
  const half: Quad = [
    { x: 0.25, y: 0.2 },
    { x: 0.75, y: 0.2 },
    { x: 0.75, y: 0.8 },
    { x: 0.25, y: 0.8 },
  ]

  it('goes by the size of the type, or by the shape where the type is not fixed', () => {
    // 960 pixels over 125 mm, 85.6 mm and, by the shape of 960 x 648, a passport's 125 mm.
    expect(pageDpi(half, { width: 1920, height: 1080 }, 'TD3')).toBeCloseTo(195.1, 1)
    expect(pageDpi(half, { width: 1920, height: 1080 }, 'TD1')).toBeCloseTo(284.9, 1)
    expect(pageDpi(half, { width: 1920, height: 1080 }, null)).toBeCloseTo(195.1, 1)
  })
})
