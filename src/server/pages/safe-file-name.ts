/** A file name that no system stumbles over and that cannot break out of a header: at most 100 characters, no path. */
export function safeFileName(given: string, fallback: string): string {
  const bare = given.split(/[\\/]/).at(-1) ?? ''
  const clean = bare
    .normalize('NFC')
    .replace(/[\p{Control}\p{Format}\p{Surrogate}<>:"|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  if (clean === '') return fallback
  if (clean.length <= 100) return clean
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? ''
  return clean.slice(0, 100 - extension.length) + extension
}
