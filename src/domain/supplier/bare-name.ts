import { foldText } from '../fold-text.ts'

/** What of a company's name tells it from others: its letters and digits. */
export function bareName(name: string): string {
  return foldText(name).replace(/[^\p{L}\p{N}]/gu, '')
}
