/** Letters, digits, spaces: what counts is the length. */
export const shortestPassphrase = 12

/** Whether a passphrase is long enough, and more than one sign again and again or the person's own name. */
export function passphraseFits(passphrase: string, signInName: string): boolean {
  const signs = [...passphrase.normalize('NFKC')]
  if (signs.length < shortestPassphrase || new Set(signs).size < 4) return false
  return !passphrase
    .toLowerCase()
    .replaceAll(signInName.toLowerCase(), '')
    .match(/^.{0,5}$/u)
}
