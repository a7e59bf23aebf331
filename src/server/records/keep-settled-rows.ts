import type { Reading } from '#domain/reading.ts'
import { placeOfCellKey } from '#domain/table/cell-key.ts'
import { keepRows } from '#domain/table/keep-rows.ts'
import { mapQuad, pageToPicture, pictureToPage } from '#engine/embedded/image/page-mapping.ts'
import type { PageReading } from '#engine/engine.ts'
import type { RecordDraft } from './record-draft.ts'

/** The draft with what a person typed into rows of tables, and accepted of them, under the numbers that those rows have now. */
export function keepSettledRows({ record, readings }: RecordDraft, read: readonly PageReading[]): RecordDraft {
  const byPeople = readings.filter(({ source, field }) => source === 'person' && placeOfCellKey(field) !== null)
  const settled = [...byPeople.map(({ field }) => field), ...record.acceptedRules.map(({ rule }) => rule)]
  const kept = keepRows({
    before: readings.filter(({ source }) => source !== 'person').map((reading) => onPageNow(reading, record, read)),
    after: read.flatMap((page) => page.readings),
    settled,
  })
  return {
    record: {
      ...record,
      acceptedRules: record.acceptedRules.map((accepted) => ({ ...accepted, rule: kept.get(accepted.rule) ?? accepted.rule })),
    },
    readings: readings.map((reading) =>
      reading.source === 'person' ? { ...reading, field: kept.get(reading.field) ?? reading.field } : reading,
    ),
  }
}

/** As it lies on the page when that is cut out or turned otherwise than before. */
function onPageNow(reading: Reading, { pages }: RecordDraft['record'], read: readonly PageReading[]): Reading {
  const from = pages.find(({ index }) => index === reading.pageIndex)?.transform
  const to = read[reading.pageIndex]?.transform
  if (!reading.box || !from || !to) return reading
  return { ...reading, box: mapQuad(pictureToPage(to), mapQuad(pageToPicture(from), reading.box)) }
}
