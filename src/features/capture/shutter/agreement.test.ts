import { describe, expect, it } from 'vitest'
import type { Quad } from '#domain/geometry.ts'
import type { FrameProblem, FrameVerdict } from '../frame/judge-frame.ts'
import { type Agreement, afterCapture, neededViews, nextAgreement, noAgreement } from './agreement.ts'

const at = (shift: number): Quad => [
  { x: 0.2 + shift, y: 0.2 },
  { x: 0.8 + shift, y: 0.2 },
  { x: 0.8 + shift, y: 0.8 },
  { x: 0.2 + shift, y: 0.8 },
]
const passport = new Float32Array(160).fill(0)
const otherPage = new Float32Array(160).map((_, place) => (place % 2 === 0 ? 30 : -30))

function view(problem: FrameProblem | null, { shift = 0, look = passport } = {}): FrameVerdict {
  if (problem === 'no-page') return { problem, page: null }
  const isWhole = problem !== 'cut-off'
  const page = { corners: at(shift), isWhole, sharpness: 1, brightness: 0.8, reflection: 0, reflectionAt: null, dpi: 200, look }
  return { problem, page }
}

const after = (views: FrameVerdict[], from: Agreement = noAgreement) => views.reduce(nextAgreement, from)

describe('agreement of views', () => {
  it('is reached by two good views of the page in the same place', () => {
    expect(after([view(null)]).views).toBe(1)
    expect(after([view(null), view(null, { shift: 0.005 })]).views).toBe(neededViews)
  })

  it('begins anew when the page moves or something is wrong', () => {
    expect(after([view(null), view(null, { shift: 0.05 })]).views).toBe(1)
    expect(after([view(null), view('blur'), view(null)]).views).toBe(1)
    expect(after([view(null), view('reflection')]).views).toBe(0)
  })

  it('does not capture the same page twice, however long it lies there', () => {
    const taken = afterCapture(after([view(null), view(null)]), view(null))
    const views = Array.from({ length: 50 }, () => view(null))
    expect(after(views, taken).views).toBe(0)
    expect(after([view(null, { shift: 0.1 }), view('blur'), view('no-page'), view(null), view(null)], taken).views).toBe(0)
  })

  it('captures again once the page was taken away, or is another one', () => {
    const taken = afterCapture(after([view(null), view(null)]), view(null))
    expect(after([view('no-page'), view('cut-off'), view(null), view(null)], taken).views).toBe(neededViews)
    expect(after([view(null, { look: otherPage }), view(null, { look: otherPage })], taken).views).toBe(neededViews)
  })
})
