import type { FieldEdit } from '#contract/records.contract.ts'

/** One change of one field, both ways. */
interface Step {
  before: FieldEdit
  after: FieldEdit
  /** Milliseconds since 1970 of its last keystroke. */
  at: number
}

/** What can be undone and redone in one record, newest last. */
export interface UndoHistory {
  done: readonly Step[]
  undone: readonly Step[]
}

export const emptyHistory: UndoHistory = { done: [], undone: [] }

/** Typing without a pause this long is one step. */
const typingPauseMs = 1_000

/** Adds a change; keystrokes of one burst in one field become one step. */
export function remember(history: UndoHistory, step: Step): UndoHistory {
  const last = history.done.at(-1)
  const goesOn =
    last !== undefined &&
    last.after.field === step.after.field &&
    last.after.how === 'typed' &&
    step.after.how === 'typed' &&
    step.at - last.at < typingPauseMs
  if (!goesOn) return { done: [...history.done, step], undone: [] }
  return { done: [...history.done.slice(0, -1), { ...step, before: last.before }], undone: [] }
}

/** Takes the last step back: the history after it, and the edit that restores what was. */
export function stepBack({ done, undone }: UndoHistory): { history: UndoHistory; edit: FieldEdit } | null {
  const step = done.at(-1)
  return step ? { history: { done: done.slice(0, -1), undone: [...undone, step] }, edit: step.before } : null
}

/** Does the last undone step again. A pause is kept after it, so that typing on is a step of its own. */
export function stepForward({ done, undone }: UndoHistory): { history: UndoHistory; edit: FieldEdit } | null {
  const step = undone.at(-1)
  return step ? { history: { done: [...done, { ...step, at: 0 }], undone: undone.slice(0, -1) }, edit: step.after } : null
}
