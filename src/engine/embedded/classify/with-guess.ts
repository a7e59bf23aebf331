import type { TypeGuess } from '#domain/record.ts'
import { leastConfidence, mostGuesses } from './classify-document.ts'

/** What a document may be, with one more guess that something else than the others says: they hold where it does not. */
export function withGuess(guesses: readonly TypeGuess[], added: TypeGuess): TypeGuess[] {
  const rest = guesses
    .filter(({ documentType }) => documentType !== added.documentType)
    .map((guess) => ({ ...guess, confidence: (1 - added.confidence) * guess.confidence }))
  return [added, ...rest]
    .filter(({ confidence }) => confidence >= leastConfidence)
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, mostGuesses)
}
