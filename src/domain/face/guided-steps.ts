import type { FaceMoment } from './face-moment.ts'
import { followPrompts, type Prompt } from './follow-prompts.ts'
import type { StepOutcome } from './liveness-check.ts'

export interface GuidedStep {
  prompt: Prompt
  /** When it was asked for, in milliseconds of the film; if it was asked for again, when it last was. */
  fromMs: number
  /** Null while it is waited for. */
  outcome: StepOutcome | null
  tookMs: number | null
  didOther: boolean
}

/** How far a check with prompts has come. What was said of a step stays said. */
export interface GuidedSteps {
  /** Which prompts there are, in their order. Nobody but whoever keeps them may know what comes next. */
  order: readonly Prompt[]
  /** Those that were asked for; the last may still be waited for. */
  steps: readonly GuidedStep[]
}

/** Who has not done it by then is asked whether to try again. */
export const promptMs = 10_000

/**
 * Straight ahead first, for the usual eyes and mouth, and still at the end; what is between in an order that no film can know.
 * @param below gives a whole number from 0 up to, and without, the one given; all equally likely.
 */
export function orderOfPrompts(below: (count: number) => number): Prompt[] {
  const acts: Prompt[] = ['blink', 'mouth', 'turn-left', 'turn-right']
  const shuffled: Prompt[] = []
  while (acts.length > 0) shuffled.push(...acts.splice(below(acts.length), 1))
  return ['straight', ...shuffled, 'still']
}

export function beginSteps(order: readonly Prompt[]): GuidedSteps {
  return withNext({ order, steps: [] }, 0)
}

/** After more of the film was seen. @param moments all of it, in order of time. */
export function watchSteps(guided: GuidedSteps, moments: readonly FaceMoment[]): GuidedSteps {
  const current = guided.steps.at(-1)
  const nowMs = moments.at(-1)?.atMs
  if (current === undefined || current.outcome !== null || nowMs === undefined) return guided
  const asked = guided.steps.map(({ prompt, fromMs }, index) => ({
    prompt,
    fromMs,
    toMs: guided.steps[index + 1]?.fromMs ?? fromMs + promptMs,
  }))
  const found = followPrompts(moments, asked).at(-1)
  // Asked for again, what was done before is not forgotten.
  const didOther = current.didOther || found?.didOther === true
  if (found?.seen) {
    return withNext(settled(guided, { outcome: 'seen', tookMs: found.seen.toMs - current.fromMs, didOther }), nowMs)
  }
  return settled(guided, { didOther, outcome: nowMs < current.fromMs + promptMs ? null : 'not-seen' })
}

/** The step that is waited for, or was not seen, is left out. @param nowMs of the film. */
export function skipStep(guided: GuidedSteps, nowMs: number): GuidedSteps {
  const current = guided.steps.at(-1)
  if (current === undefined || current.outcome === 'seen' || current.outcome === 'skipped') return guided
  return withNext(settled(guided, { outcome: 'skipped' }), nowMs)
}

/** The step that is waited for, or was not seen, is asked for anew. @param nowMs of the film. */
export function repeatStep(guided: GuidedSteps, nowMs: number): GuidedSteps {
  const current = guided.steps.at(-1)
  if (current === undefined || current.outcome === 'seen' || current.outcome === 'skipped') return guided
  return settled(guided, { outcome: null, fromMs: nowMs })
}

/** Whether none is left. */
export function areStepsOver({ order, steps }: GuidedSteps): boolean {
  const last = steps.at(-1)
  return steps.length === order.length && (last?.outcome === 'seen' || last?.outcome === 'skipped')
}

function settled({ order, steps }: GuidedSteps, change: Partial<GuidedStep>): GuidedSteps {
  const last = steps.at(-1)
  return last === undefined ? { order, steps } : { order, steps: [...steps.slice(0, -1), { ...last, ...change }] }
}

function withNext({ order, steps }: GuidedSteps, fromMs: number): GuidedSteps {
  const prompt = order[steps.length]
  if (prompt === undefined) return { order, steps }
  return { order, steps: [...steps, { prompt, fromMs, outcome: null, tookMs: null, didOther: false }] }
}
