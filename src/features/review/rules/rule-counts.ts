import type { RuleOutcome } from '#domain/judge-record.ts'
import type { Reason } from '#domain/outcome.ts'

export interface RuleCounts {
  /** Failing rules that block nothing, with what they say. */
  worthKnowing: { name: string; reason: Reason }[]
  /** Failing rules that a person accepted. */
  accepted: string[]
  /** Rules that hold. Those that could not be applied are in none of the three. */
  held: string[]
}

/** How the rules stand, apart from those that must still be settled. */
export function ruleCounts(rules: readonly RuleOutcome[]): RuleCounts {
  return {
    worthKnowing: rules.flatMap(({ name, severity, accepted, outcome }) =>
      outcome.result === 'fail' && severity === 'worth-knowing' && !accepted ? [{ name, reason: outcome.reason }] : [],
    ),
    accepted: rules.filter(({ outcome, accepted }) => outcome.result === 'fail' && accepted).map(({ name }) => name),
    held: rules.filter(({ outcome }) => outcome.result === 'pass').map(({ name }) => name),
  }
}
