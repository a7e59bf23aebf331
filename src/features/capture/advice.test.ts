import { describe, expect, it } from 'vitest'
import { adviceOf } from './advice.ts'
import { type FrameProblem, type FrameVerdict, frameProblems } from './frame/judge-frame.ts'
import { noAgreement } from './shutter/agreement.ts'

const corner = { x: 0, y: 0 }
const page = {
  corners: [corner, corner, corner, corner],
  isWhole: true,
  sharpness: 1,
  brightness: 1,
  reflection: 0,
  reflectionAt: null,
  dpi: 200,
  look: new Float32Array(160),
} satisfies FrameVerdict['page']
const verdict = (problem: FrameProblem | null): FrameVerdict => ({ problem, page: problem === 'no-page' ? null : page })
const calm = { agreement: noAgreement, isAuto: true, isBackNext: false }

describe('adviceOf', () => {
  it('has one sentence for each problem', () => {
    expect(frameProblems.map((problem) => adviceOf({ ...calm, verdict: verdict(problem) }))).toEqual([
      'show',
      'move-into-view',
      'hold-still',
      'more-light',
      'tilt',
      'move-closer',
    ])
  })

  it('asks to hold still while views have to agree, and says when the shutter may be pressed', () => {
    expect(adviceOf({ ...calm, verdict: verdict(null) })).toBe('hold-still')
    expect(adviceOf({ ...calm, isAuto: false, verdict: verdict(null), agreement: { ...noAgreement, views: 2 } })).toBe('ready')
  })

  it('says that it was captured while the page is still there, or asks for its back', () => {
    const agreement = { ...noAgreement, captured: page.look }
    expect(adviceOf({ ...calm, agreement, verdict: verdict(null) })).toBe('captured')
    expect(adviceOf({ ...calm, agreement, isBackNext: true, verdict: verdict(null) })).toBe('turn-over')
    expect(adviceOf({ ...calm, isBackNext: true, verdict: verdict('no-page') })).toBe('turn-over')
  })

  it('asks for a page before anything was seen', () => {
    expect(adviceOf({ ...calm, verdict: null })).toBe('show')
  })
})
