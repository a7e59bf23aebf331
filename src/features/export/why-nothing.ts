import { type ExportRequest, type ExportScope, isNarrowed } from './export-request.ts'

export interface NothingFound {
  scope: ExportScope
  /** Null when nothing could match. */
  request: ExportRequest | null
  /** How many were asked for and may not leave. */
  stayed: number
  /** Whether anything was exported before. */
  hasRun: boolean
}

export type WhyNothing = 'no-match' | 'none-of-these-new' | 'nothing-new' | 'none-may-leave' | 'nothing-verified'

/** Why there is nothing to export. */
export function whyNothing({ scope, request, stayed, hasRun }: NothingFound): WhyNothing {
  if (request === null) return 'no-match'
  const isPart = isNarrowed(scope)
  if (request.onlyNew && hasRun) return isPart ? 'none-of-these-new' : 'nothing-new'
  if (!isPart) return 'nothing-verified'
  return stayed > 0 ? 'none-may-leave' : 'no-match'
}
