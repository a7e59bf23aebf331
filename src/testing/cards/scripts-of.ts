import type { Card } from './card.ts'

const others: ReadonlySet<string> = new Set(['arabic', 'thai', 'japanese'])

/** Whether a document's values are in the letters that our own recogniser knows, Chinese and Latin, or some in others. */
export function scriptsOf({ front, back }: Card): 'ours' | 'others' {
  const faces = back === undefined ? [front] : [front, back]
  const isOther = faces.some(({ print, inks }) => print.some(([text, , , ink]) => text.includes('{') && others.has(inks[ink]?.font ?? '')))
  return isOther ? 'others' : 'ours'
}
