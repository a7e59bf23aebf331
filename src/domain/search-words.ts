import { type DocumentType, type FieldKind, fieldSpec } from './document-type.ts'
import { foldText } from './fold-text.ts'

/** Values of these kinds are typed with and without what parts them: `AB 123-456` as `ab123456`. */
const joined: ReadonlySet<FieldKind> = new Set(['document-number', 'card-number', 'plate', 'date', 'code'])

/** Of a word what is compared: `anna-maria,` as `annamaria`; empty for signs alone. */
export function bareWord(word: string): string {
  return foldText(word).replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** The words of a text, each once: as they stand, and the parts of those that signs part. */
export function wordsOfText(text: string): string[] {
  const words = foldText(text)
    .split(' ')
    .flatMap((word) => [bareWord(word), ...word.split(/[^\p{L}\p{N}]+/u)])
  return [...new Set(words)].filter((word) => word !== '')
}

export interface SearchedRecord {
  documentType: Pick<DocumentType, 'fields' | 'tables'> | null
  /** Everything that is told of it, as the search box looks through it. */
  text: string
  values: Readonly<Record<string, string | null>>
}

/** By which words a record is found whose values are encrypted: only by a whole one. */
export function searchWords({ documentType, text, values }: SearchedRecord): string[] {
  const numbers = Object.entries(values).flatMap(([key, value]) => {
    const spec = documentType && fieldSpec(documentType, key)
    const bare = spec && joined.has(spec.kind) ? bareWord(value ?? '') : ''
    return bare === '' ? [] : [bare]
  })
  return [...new Set([...wordsOfText(text), ...numbers])]
}

/** The words of what somebody typed, each of which must be one of the record's. */
export function typedWords(text: string): string[] {
  return foldText(text)
    .split(' ')
    .map(bareWord)
    .filter((word) => word !== '')
}
