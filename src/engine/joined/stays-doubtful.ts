import { findDocumentType } from '#catalogue/catalogue.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import { readLinesOf } from '#domain/text/read-line.ts'
import type { DocumentReading } from '../engine.ts'

/**
 * Whether a person would have to look at a value that was read, or to find one. Rules that fail between values that were
 * read well are no doubt about the reading: an expired passport is not asked for again.
 */
export function staysDoubtful({ documentType: key, pages }: DocumentReading, today: string): boolean {
  const documentType = key === null ? null : findDocumentType(key)
  if (documentType === null) return false
  const request = {
    documentType,
    readings: pages.flatMap(({ readings }) => readings),
    today,
    pages: pages.map(({ text }, index) => ({ index, lines: text && readLinesOf(text) })),
  }
  const { rules } = judgeRecord({ ...request, acceptedRules: [] })
  const { openMatters } = judgeRecord({ ...request, acceptedRules: rules.map(({ name }) => ({ rule: name })) })
  return openMatters.length > 0
}
