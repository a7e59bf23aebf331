import sharp from 'sharp'
import type { DrawnFace } from './drawn-face.ts'
import { drawFaces } from './drawn-face.ts'

/** What a drawn person does from one time on, and for how long. */
interface Act {
  atMs: number
  forMs: number
  act: 'blink' | 'mouth' | 'turn-left' | 'turn-right' | 'away'
}

export interface MovingFace {
  likeness: number
  lengthMs: number
  perSecond: number
  acts: readonly Act[]
  /** Who stands there from this time on. */
  replaced?: { atMs: number; likeness: number }
}

/** Faces of a film, frame by frame: null where nobody is in it. */
export function movingFace({ likeness, lengthMs, perSecond, acts, replaced }: MovingFace): { atMs: number; face: DrawnFace | null }[] {
  return Array.from({ length: Math.floor((lengthMs * perSecond) / 1000) + 1 }, (_, index) => {
    const atMs = Math.round((index * 1000) / perSecond)
    const strength = (act: Act['act']): number => Math.max(0, ...acts.filter((one) => one.act === act).map((one) => strengthAt(one, atMs)))
    const sway = 0.015 * Math.sin(atMs / 700)
    const face = {
      likeness: replaced && atMs >= replaced.atMs ? replaced.likeness : likeness,
      eyes: 1 - strength('blink'),
      mouth: 0.04 * (1 + Math.sin(atMs / 300)) + 0.9 * strength('mouth'),
      // To the person's own left is to the picture's right.
      turn: strength('turn-left') - strength('turn-right'),
      at: { x: 0.5 + sway, y: 0.5 - sway / 2 },
    }
    return { atMs, face: strength('away') > 0 ? null : face }
  })
}

/** 0..1: a quarter of the time it grows, a quarter it goes back. */
function strengthAt({ atMs: from, forMs }: Act, atMs: number): number {
  const part = (atMs - from) / forMs
  if (part < 0 || part > 1) return 0
  return Math.min(1, 4 * part + 0.01, 4 * (1 - part) + 0.01)
}

/** The film as pictures. */
export async function filmMovingFace(film: MovingFace): Promise<{ atMs: number; bytes: Buffer }[]> {
  return Promise.all(movingFace(film).map(async ({ atMs, face }) => ({ atMs, bytes: await drawFaces(face ? [face] : []) })))
}

/** The film as an animated WebP, as a program would send it. */
export async function videoOfMovingFace(film: MovingFace): Promise<Buffer> {
  const frames = await filmMovingFace(film)
  const delay = frames.map(() => Math.round(1000 / film.perSecond))
  return sharp(
    frames.map(({ bytes }) => bytes),
    { join: { animated: true } },
  )
    .webp({ quality: 80, effort: 0, delay })
    .toBuffer()
}
