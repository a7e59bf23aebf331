import { findDocumentType } from '#catalogue/catalogue.ts'
import type { EngineChoice } from '#domain/engine-choice.ts'
import type { PageText } from '#domain/page-text.ts'
import type { Reading } from '#domain/reading.ts'
import { type RemoteOutcome, remoteOutcome } from '#domain/remote-outcome.ts'
import type { DocumentReading, PageReading } from '../engine.ts'
import { alignReadings } from './align/align-readings.ts'
import { joinRows } from './join-rows.ts'
import { compareText } from './text/compare-text.ts'
import { rateText } from './text/rate-text.ts'

/** What our own engine read, where the remote has told nothing: dropped where its values alone are wanted. */
export function unread(own: DocumentReading, { choice, remote }: { choice: EngineChoice; remote: RemoteOutcome }): DocumentReading {
  return { ...own, pages: own.pages.map((page) => joinPage(page, { choice, told: undefined, readings: [] })), remote }
}

/** What both have read of one document. */
export function joinReading(own: DocumentReading, answer: DocumentReading, choice: EngineChoice): DocumentReading {
  const found = findReadings(own, answer, choice)
  const pages = own.pages.map((page, index) => joinPage(page, { choice, told: answer.pages[index], readings: found[index] ?? [] }))
  return { ...own, pages, remote: answer.remote ?? remoteOutcome('read') }
}

/** The remote's readings by page, each where our own engine has seen it. */
function findReadings(own: DocumentReading, answer: DocumentReading, choice: EngineChoice): Reading[][] {
  const documentType = own.documentType === null ? null : findDocumentType(own.documentType)
  const told = answer.pages.flatMap(({ readings }) => readings)
  const ours = own.pages.flatMap(({ readings }) => readings)
  const pages = own.pages.map(({ readings, text }, pageIndex) => ({ pageIndex, readings, text }))
  const inRows = joinRows(ours, told)
  const found = documentType === null ? inRows : alignReadings(inRows, { documentType, pages })
  // Where ours are dropped, its rows are the only ones and keep their numbers.
  const read = choice === 'flyocr' ? found.map((reading, index) => ({ ...reading, field: told[index]?.field ?? reading.field })) : found
  return own.pages.map((_, pageIndex) => read.filter((reading) => reading.pageIndex === pageIndex))
}

interface PageJoin {
  choice: EngineChoice
  told: PageReading | undefined
  readings: readonly Reading[]
}

/** What our own engine read is left out where the remote's values alone are wanted; what it knows of the picture stays. */
function joinPage(page: PageReading, { choice, told, readings }: PageJoin): PageReading {
  const text = joinText(choice, page.text, told?.text ?? null)
  if (choice !== 'flyocr') return { ...page, readings: [...page.readings, ...readings], text }
  const { others: _others, ...rest } = page
  return { ...rest, ...(told?.others && { others: told.others }), readings, mrzLines: [], text }
}

function joinText(choice: EngineChoice, own: PageText | null, told: PageText | null): PageText | null {
  if (own === null || told === null) return own ?? told
  return choice === 'flyocr' ? rateText(told, own) : compareText(own, told)
}
