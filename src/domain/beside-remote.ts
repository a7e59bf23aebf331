import type { Evidence } from './evidence.ts'
import type { FieldState } from './field-state.ts'
import type { Reading } from './reading.ts'
import { evidence, readingEvidence } from './reading-evidence.ts'
import type { ReadingTrust } from './reading-trust.ts'

interface Verdict {
  state: FieldState
  evidence: Evidence[]
}

export function isRemote({ source }: Pick<Reading, 'source'>): boolean {
  return source === 'flyocr'
}

interface Beside {
  /** Our own reading that the value is taken from. */
  best: ReadingTrust
  remote: readonly ReadingTrust[]
  /** Whether it says the same as our own. */
  agreesWithOwn: (remote: Reading) => boolean
}

/**
 * What the remote API's readings add to a verdict on our own. Both look at one print and do not say from which part of it they know: what
 * is worn, or glares, misleads both. So that they agree is evidence and no second source, and proves nothing; that
 * they differ is a conflict, whatever our own was worth.
 */
export function besideRemote(verdict: Verdict, { best, remote, agreesWithOwn }: Beside): Verdict {
  const told = remote.filter(({ possible }) => possible)
  const differing = told.find(({ reading }) => !agreesWithOwn(reading))
  const { source, text } = best.reading
  if (differing !== undefined) {
    const values = { sources: source, other: differing.reading.source, says: text, otherSays: differing.reading.text }
    return { state: 'conflict', evidence: [evidence('sources-differ', 'against', values), ...verdict.evidence] }
  }
  if (told.length === 0) return verdict
  return { ...verdict, evidence: [...verdict.evidence, evidence('recognisers-agree', 'for', { sources: `${source},flyocr` })] }
}

/** The remote API's word alone proves nothing, also where a check digit holds: which field it is of, nobody here has seen. */
export function remoteAlone(best: ReadingTrust): Verdict {
  const told = readingEvidence(best)
  const isHeldBack = told.some(({ weight }) => weight === 'against')
  return { state: 'look', evidence: isHeldBack ? told : [evidence('remote-alone', 'against'), ...told] }
}
