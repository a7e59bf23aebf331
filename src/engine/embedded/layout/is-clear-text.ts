import { textOfRun, type PageText, type TextLine, type TextRun } from '#domain/page-text.ts'

/** So many words make a text; a street sign or a label in a photograph is none. */
const leastWords = 5
const leastLetters = 3
const leastClearness = 0.9

/** Whether a page holds text that someone wrote to be read, beyond the odd letters seen in any photograph. */
export function isClearText({ rows }: PageText): boolean {
  const lines = rows.flatMap((row) => row.lines)
  return lines.reduce((count, line) => count + line.words.filter((word) => isClearWord(line, word)).length, 0) >= leastWords
}

/** Chinese stands without spaces, so that a long run counts as several words. */
function isClearWord(line: TextLine, word: TextRun): boolean {
  const characters = line.characters.slice(word.start, word.end)
  const mean = characters.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, characters.length)
  return mean >= leastClearness && (textOfRun(line, word).match(/[\p{L}\p{N}]/gu) ?? []).length >= leastLetters
}
