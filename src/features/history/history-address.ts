import { type EventKind, allEventKinds } from '#domain/history/event-kind.ts'

/** What the address of this screen says: which lines are shown. */
export interface HistoryAddress {
  kind: string | undefined
  /** As the lines name them. */
  who: string | undefined
  recordId: string | undefined
  /** First and last day, ISO. */
  from: string | undefined
  to: string | undefined
}

const isKind = (text: string): text is EventKind => allEventKinds.some((kind) => kind === text)

/** Which lines the address means. */
export function askedByAddress({ kind, who, recordId, from, to }: HistoryAddress) {
  return {
    ...(kind !== undefined && isKind(kind) && { kind: [kind] }),
    ...(who !== undefined && { who }),
    ...(recordId !== undefined && { recordId }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
}

export const wholeHistory: HistoryAddress = { kind: undefined, who: undefined, recordId: undefined, from: undefined, to: undefined }

/** How a record is called where none of its values may be told. */
export function shortId(recordId: string): string {
  return recordId.slice(0, 8)
}
