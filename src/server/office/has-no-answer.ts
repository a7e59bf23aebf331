import { AppError } from '#domain/app-error.ts'

/** Whether a failure says that nobody answered, so that trying again may help; else the answer was no good. */
export function hasNoAnswer(cause: unknown): boolean {
  for (let each = cause; each instanceof Error; each = each.cause) {
    if (each instanceof AppError) return each.code === 'office.away'
    if (each.name === 'TimeoutError' || ('code' in each && each.code === 'OAUTH_TIMEOUT')) return true
    // What fetch throws where it reached nobody.
    if (each instanceof TypeError && each.message === 'fetch failed') return true
  }
  return false
}
