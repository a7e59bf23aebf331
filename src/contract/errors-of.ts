import { type AppErrorCode, appErrors } from '#domain/app-error.ts'

/** The declared failures of an operation, from the one list of sentences. Codes stand on the wire as they are there. */
export function errorsOf<Code extends AppErrorCode>(...codes: readonly Code[]): { [Each in Code]: (typeof appErrors)[Each] } {
  const entries = codes.map((code) => [code, appErrors[code]] as const)
  return Object.fromEntries(entries) as { [Each in Code]: (typeof appErrors)[Each] }
}
