import type { Point, Quad } from '#domain/geometry.ts'

/** A card with print on it, lying on something plain. Lengths are fractions of the frame's width. */
export interface DrawnCard {
  middle: Point
  width: number
  /** Longer by shorter side. */
  aspect: number
  /** Clockwise, in degrees. */
  turn: number
  paper: number
  /** Printed on it; the same as `paper` for a blank one. */
  ink: number
}

export interface DrawnFrame {
  width: number
  height: number
  luma: Uint8ClampedArray
}

interface Scene {
  width: number
  height: number
  ground: number
  card: DrawnCard | null
  /** Added to each pixel, in shades: noise. */
  noise: (place: number) => number
}

const samples = [0.25, 0.75] as const

/** What a camera would see of such a scene, in shades of grey; each pixel is the mean of four places in it. */
export function drawnFrame({ width, height, ground, card, noise }: Scene): DrawnFrame {
  const luma = new Uint8ClampedArray(width * height).fill(ground)
  const shadeOf = card ? shadeOn(card, ground) : () => ground
  for (let at = 0; at < luma.length; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)]
    let sum = 0
    for (const right of samples) for (const down of samples) sum += shadeOf((x + right) / width, (y + down) / width)
    luma[at] = sum / 4 + noise(at)
  }
  return { width, height, luma }
}

/** Where the corners of the card are, in fractions of the frame, from the one that was its top left before it was turned. */
export function cornersOfCard({ middle, width, aspect, turn }: DrawnCard, frame: { width: number; height: number }): Quad {
  const radians = (turn * Math.PI) / 180
  const corner = (right: number, down: number): Point => {
    const [x, y] = [(right * width) / 2, (down * width) / aspect / 2]
    const across = middle.x + x * Math.cos(radians) - y * Math.sin(radians)
    const below = middle.y + x * Math.sin(radians) + y * Math.cos(radians)
    return { x: across, y: (below * frame.width) / frame.height }
  }
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]
}

function shadeOn({ middle, width, aspect, turn, paper, ink }: DrawnCard, ground: number): (x: number, y: number) => number {
  const [cos, sin] = [Math.cos((-turn * Math.PI) / 180), Math.sin((-turn * Math.PI) / 180)]
  return (x, y) => {
    const [across, below] = [x - middle.x, y - middle.y]
    const right = (across * cos - below * sin) / width + 0.5
    const down = ((across * sin + below * cos) * aspect) / width + 0.5
    if (right < 0 || right > 1 || down < 0 || down > 1) return ground
    return isPrinted(right, down) ? ink : paper
  }
}

interface Print {
  left: number
  right: number
  top: number
  bottom: number
  /** Lines of words over the whole card's height; 0 for a solid block. */
  lines: number
}

/** A picture at the left, lines of words at the right, two long lines below: as on most identity documents. */
const prints: readonly Print[] = [
  { left: 0.08, right: 0.3, top: 0.2, bottom: 0.66, lines: 0 },
  { left: 0.38, right: 0.9, top: 0.12, bottom: 0.7, lines: 18 },
  { left: 0.05, right: 0.95, top: 0.78, bottom: 0.94, lines: 25 },
]

function isPrinted(right: number, down: number): boolean {
  const print = prints.find(({ left, right: end, top, bottom }) => right > left && right < end && down > top && down < bottom)
  if (!print || print.lines === 0) return print !== undefined
  return Math.floor(right * 40) % 3 !== 0 && Math.floor(down * print.lines) % 2 === 0
}
