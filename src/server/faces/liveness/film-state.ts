import type { FilmState } from '#contract/liveness.contract.ts'
import { areStepsOver } from '#domain/face/guided-steps.ts'
import type { Film } from './films.ts'

/** What whoever films is told: never what is asked for next. */
export function filmState({ id, until, guided, moments }: Film): FilmState {
  const last = moments.at(-1)
  return {
    film: id,
    until: until.toISOString(),
    steps: guided === null ? [] : guided.steps.map(({ prompt, outcome, tookMs }) => ({ prompt, outcome, tookMs })),
    stepsLeft: guided === null ? 0 : guided.order.length - guided.steps.length,
    isOver: guided !== null && areStepsOver(guided),
    frames: moments.length,
    lengthMs: last?.atMs ?? 0,
    hasFace: last !== undefined && last.face !== null,
  }
}
