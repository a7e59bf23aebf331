import type { FrameVerdict } from './frame/judge-frame.ts'
import { type Agreement, neededViews } from './shutter/agreement.ts'

/** The one sentence that tells what to do next. */
export type Advice = 'show' | 'move-into-view' | 'hold-still' | 'more-light' | 'tilt' | 'move-closer' | 'turn-over' | 'captured' | 'ready'

const byProblem = {
  'no-page': 'show',
  'cut-off': 'move-into-view',
  blur: 'hold-still',
  dark: 'more-light',
  reflection: 'tilt',
  'too-small': 'move-closer',
} as const satisfies Record<NonNullable<FrameVerdict['problem']>, Advice>

export interface AdviceRequest {
  verdict: FrameVerdict | null
  agreement: Agreement
  isAuto: boolean
  /** The back of an open document is expected. */
  isBackNext: boolean
}

/** Worst first. While the captured page is still in view, that it was captured, or that its back comes next. */
export function adviceOf({ verdict, agreement, isAuto, isBackNext }: AdviceRequest): Advice {
  if (agreement.captured) return isBackNext ? 'turn-over' : 'captured'
  if (!verdict || verdict.problem === 'no-page') return isBackNext ? 'turn-over' : 'show'
  if (verdict.problem) return byProblem[verdict.problem]
  return isAuto || agreement.views < neededViews ? 'hold-still' : 'ready'
}
