import type { PageCode } from '#domain/codes/page-code.ts'
import { readCode } from '#domain/codes/read-code.ts'
import type { DocumentType } from '#domain/document-type.ts'
import type { PageClues } from './page-clues.ts'

/** More than any print: nobody else writes such codes. */
const formatWorth = 9

/** What the codes of a page say for types whose issuers write codes of their own, beside what its print says. */
export function withCodeClues(clues: PageClues, codes: readonly PageCode[], types: readonly DocumentType[]): PageClues {
  const formats = new Set(codes.map(({ text }) => readCode(text)?.name))
  const told = types.filter(({ codeFormat }) => codeFormat !== undefined && formats.has(codeFormat))
  return { ...clues, ...Object.fromEntries(told.map(({ key }) => [key, (clues[key] ?? 0) + formatWorth])) }
}
