import type { Transaction } from 'kysely'
import type { PageText } from '#domain/page-text.ts'
import type { PageTransform } from '#domain/page.ts'
import type { Reading } from '#domain/reading.ts'
import { keepCorrectedLines } from '#domain/text/keep-corrected-lines.ts'
import { lineKey, placeOfLineKey } from '#domain/text/line-key.ts'
import { readLinesOf } from '#domain/text/read-line.ts'
import { remoteTextOf } from '#domain/text/remote-line.ts'
import { mapQuad, pageToPicture, pictureToPage } from '#engine/embedded/image/page-mapping.ts'
import type { DocumentReading, PageReading } from '#engine/engine.ts'
import { compareText } from '#engine/joined/text/compare-text.ts'
import type { Database } from '../database/schema.ts'
import { deletePageText, findPageText, putPageText } from './page-texts-repository.ts'
import { isAnswered } from '../remote-reading/remote-readings-kept.ts'
import type { RecordDraft } from './record-draft.ts'

/**
 * Stores all print of the pages as it was read just now, and gives the draft with it. A person's lines stay: each keeps
 * its place on the page, under the number that the line there has now. So does what the remote API said of them before, where it was
 * not asked again.
 */
export async function storeTexts(
  within: Transaction<Database>,
  draft: RecordDraft,
  { pages, remote }: Pick<DocumentReading, 'pages' | 'remote'>,
): Promise<RecordDraft> {
  let kept = draft
  for (const [index, page] of pages.entries()) kept = await storeText(within, kept, { index, page, isToldAnew: isAnswered(remote) })
  return kept
}

interface ReadPage {
  index: number
  page: Pick<PageReading, 'text' | 'transform'>
  /** Whether the remote API said anew what it reads there. */
  isToldAnew: boolean
}

async function storeText(within: Transaction<Database>, draft: RecordDraft, { index, page, isToldAnew }: ReadPage): Promise<RecordDraft> {
  const place = { recordId: draft.record.id, index }
  const settled = settledLines(draft.readings, index)
  if (page.text === null && settled.length > 0) return draft
  if (page.text === null) {
    await deletePageText(within, place)
    return withText(draft, { index, text: null })
  }
  const stored = await findPageText(within, place)
  const old = draft.record.pages.find((each) => each.index === index)?.transform ?? page.transform
  const before = moved(stored, old, page.transform)
  const told = isToldAnew ? null : remoteTextOf(before)
  const after = told === null ? page.text : compareText(page.text, told)
  const { text, places } = keepCorrectedLines({ before, after, settled })
  await putPageText(within, place, text)
  return withText({ ...draft, readings: renumbered(draft.readings, { index, places }) }, { index, text })
}

function settledLines(readings: readonly Reading[], pageIndex: number): number[] {
  return readings.flatMap(({ field, source }) => {
    const place = source === 'person' ? placeOfLineKey(field) : null
    return place?.pageIndex === pageIndex ? [place.line] : []
  })
}

/** The text as it lies on the page when that is cut out or turned otherwise than before. */
function moved(text: PageText | null, from: PageTransform, to: PageTransform): PageText {
  if (text === null) return { rows: [] }
  const [toPicture, toPage] = [pageToPicture(from), pictureToPage(to)]
  const rows = text.rows.map((row) => ({
    ...row,
    lines: row.lines.map((line) => ({ ...line, box: mapQuad(toPage, mapQuad(toPicture, line.box)) })),
  }))
  return { rows }
}

function renumbered(
  readings: readonly Reading[],
  { index, places }: { index: number; places: ReadonlyMap<number, number> },
): readonly Reading[] {
  return readings.map((reading) => {
    const place = reading.source === 'person' ? placeOfLineKey(reading.field) : null
    const line = place?.pageIndex === index ? places.get(place.line) : undefined
    return line === undefined ? reading : { ...reading, field: lineKey({ pageIndex: index, line }) }
  })
}

function withText({ record, readings }: RecordDraft, { index, text }: { index: number; text: PageText | null }): RecordDraft {
  const lines = text && readLinesOf(text)
  return { record: { ...record, pages: record.pages.map((page) => (page.index === index ? { ...page, lines } : page)) }, readings }
}
