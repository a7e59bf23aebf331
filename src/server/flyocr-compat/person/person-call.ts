import type { Engine } from '#engine/engine.ts'
import type { CompatForm } from '../read-form.ts'

/** One call that may be answered: its token was right, its type too, and faces may be looked at. */
export interface PersonCall {
  engine: Engine
  form: CompatForm
  /** Whether the answer also tells what it rests on. */
  withEvidence: boolean
  signal: AbortSignal
}
