/** A sentence as the end of another; what begins with a code or a name in capitals keeps them. */
export function asEnding(sentence: string): string {
  return /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence
}
