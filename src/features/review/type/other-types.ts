import type { RecordEntry } from '#domain/record.ts'

const most = 2

/** The next best guesses, until a person has said what it is. */
export function otherTypes({ documentType, documentTypeFixed, typeGuesses }: RecordEntry): string[] {
  if (documentTypeFixed) return []
  return typeGuesses
    .map((guess) => guess.documentType)
    .filter((type) => type !== documentType)
    .slice(0, most)
}
