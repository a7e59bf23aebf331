/** What was typed one a line: blanks left out, each once. */
export function entriesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim())
  return [...new Set(lines)].filter((line) => line !== '')
}
