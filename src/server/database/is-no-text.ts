/** PostgreSQL's code for a byte that no text has: of all characters only U+0000 gets so far. */
const noTextCode = '22021'

/** True where a request brought text that cannot be kept or looked for. */
export function isNoText(error: unknown): boolean {
  return error instanceof Error && (('code' in error && error.code === noTextCode) || isNoText(error.cause))
}
