import { isDeepStrictEqual } from 'node:util'
import type { DocumentReading } from '#engine/engine.ts'
import type { RecordDraft } from '../records/record-draft.ts'

/** Until the remote API answers anew, what it read stays; where the page was laid otherwise since, nobody knows its place. */
export function remoteReadingsKept({ record, readings }: RecordDraft, { remote, pages }: DocumentReading): RecordDraft['readings'] {
  if (isAnswered(remote)) return []
  const isSameAs = (pageIndex: number) =>
    isDeepStrictEqual(record.pages.find(({ index }) => index === pageIndex)?.transform, pages[pageIndex]?.transform)
  return readings.flatMap((reading) => {
    if (reading.source !== 'flyocr') return []
    return isSameAs(reading.pageIndex)
      ? [reading]
      : [{ ...reading, box: null, characters: reading.characters.map((character) => ({ ...character, box: null })) }]
  })
}

/** Whether the remote API said anew what it reads, or that it cannot. */
export function isAnswered(remote: DocumentReading['remote']): boolean {
  return remote?.outcome === 'read' || remote?.outcome === 'refused'
}
