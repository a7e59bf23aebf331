/** What a check says of some values. `unknown` means that it could not be applied, never that it failed. */
export type Outcome = { result: 'pass' } | { result: 'fail'; reason: Reason } | { result: 'unknown'; reason: Reason }

/**
 * A sentence by its key in the page's catalogue (`reason.<code>`) and what it names.
 * Kept as data so that server and page say the same in any language.
 */
export interface Reason {
  code: string
  values: Readonly<Record<string, string>>
}

export const pass: Outcome = { result: 'pass' }

export function fail(code: string, values: Readonly<Record<string, string>> = {}): Outcome {
  return { result: 'fail', reason: { code, values } }
}

export function unknown(code: string, values: Readonly<Record<string, string>> = {}): Outcome {
  return { result: 'unknown', reason: { code, values } }
}
