import { type Count, searchText, sharedWords } from './count-text.ts'
import { latinWords, normalChinese, normalLatin } from './normal-text.ts'
import type { TextItem, TextSetName } from './text-set.ts'

export interface TextScore {
  id: string
  set: TextSetName
  tags: readonly string[]
  characters: Count
  found: Count
  /** Of the true words, those that were read; null where there are no words to tell apart. */
  wordRecall: Count | null
  /** Of the words that were read, the true ones. */
  wordPrecision: Count | null
  missed: readonly { text: string; distance: number }[]
}

/** Shorter lines stand anywhere in a text by chance. */
const leastLatin = 4

/** Holds the rows of text that were read against what stands on the page. */
export function scoreText({ id, set, tags, strings }: Omit<TextItem, 'pictures'>, rows: readonly string[]): TextScore {
  if (set === 'zh-text') {
    const searched = searchText(strings, normalChinese(rows.join('')), normalChinese)
    return { id, set, tags, ...searched, wordRecall: null, wordPrecision: null }
  }
  const lines = strings.filter((line) => normalLatin(line).length >= leastLatin)
  const [trueWords, readWords] = [latinWords(strings), latinWords(rows)]
  const right = sharedWords(trueWords, readWords)
  return {
    id,
    set,
    tags,
    ...searchText(lines, normalLatin(rows.join('')), normalLatin),
    wordRecall: { right, all: trueWords.length },
    wordPrecision: { right, all: readWords.length },
  }
}
