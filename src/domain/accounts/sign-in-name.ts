/** What a person types to sign in: letters of any script, digits, `.`, `_` and `-`; or an e-mail address, by which the office's own server knows them. */
export const signInNamePattern = /^(?:[\p{L}\p{N}._-]{2,50}|[\p{L}\p{N}._+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}[\p{L}\p{N}-]{2,63})$/u

/** The form in which such names are told apart: neither case nor the way a letter is composed makes two of one. */
export function signInNameKey(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase()
}
