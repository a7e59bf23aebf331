/** What a person types to sign in: letters of any script, digits, `.`, `_` and `-`. */
export const signInNamePattern = /^[\p{L}\p{N}._-]{2,50}$/u

/** The form in which such names are told apart: neither case nor the way a letter is composed makes two of one. */
export function signInNameKey(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase()
}
