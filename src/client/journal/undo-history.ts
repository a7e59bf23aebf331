import type { FieldEdit } from '#contract/records.contract.ts'

type Edits = readonly [FieldEdit, ...FieldEdit[]]

/** One change, of one field or of several at once, both ways. */
interface Step {
  before: Edits
  after: Edits
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
  if (last === undefined || !goesOn(last, step)) return { done: [...history.done, step], undone: [] }
  return { done: [...history.done.slice(0, -1), { ...step, before: last.before }], undone: [] }
}

function goesOn(last: Step, { after, at }: Step): boolean {
  const [[one, ...others], [next, ...more]] = [last.after, after]
  const isOneField = others.length === 0 && more.length === 0 && one.field === next.field
  return isOneField && one.how === 'typed' && next.how === 'typed' && at - last.at < typingPauseMs
}

/** Takes the last step back: the history after it, and the edits that restore what was. */
export function stepBack({ done, undone }: UndoHistory): { history: UndoHistory; edits: Edits } | null {
  const step = done.at(-1)
  return step ? { history: { done: done.slice(0, -1), undone: [...undone, step] }, edits: step.before } : null
}

/** Does the last undone step again. A pause is kept after it, so that typing on is a step of its own. */
export function stepForward({ done, undone }: UndoHistory): { history: UndoHistory; edits: Edits } | null {
  const step = undone.at(-1)
  return step ? { history: { done: [...done, { ...step, at: 0 }], undone: undone.slice(0, -1) }, edits: step.after } : null
}
