import { toast } from 'sonner'
import { findDocumentType } from '#catalogue/catalogue.ts'
import type { RecordEntry } from '#domain/record.ts'
import { summariseRecord } from '#domain/summarise-record.ts'
import { dropKeyGroup, putKeyGroup } from '#ui/keys/key-registry.store.ts'
import type { Words } from './words/words.ts'

export type SettledHow = 'verified' | 'rejected' | 'postponed'

interface Telling {
  how: SettledHow
  record: RecordEntry
  words: Words
  undo: () => void
}

const shownMs = 10_000
const lineId = 'settled'

/** A line that says what was settled. While it stands, its button and Ctrl Z take it back, on whatever screen came next. */
export function tellSettled({ how, record, words, undo }: Telling): void {
  const documentType = record.documentType === null ? null : findDocumentType(record.documentType)
  const { title } = summariseRecord({ documentType, status: record.status, fields: record.fields, openMatters: [], pages: record.pages })
  const name = title.split(',')[0] ?? ''
  const forget = () => dropKeyGroup(lineId)
  const label = words.say('review.keys.undo')
  toast(words.say(`review.done.${how}`, { name, until: record.postponedUntil ?? '' }), {
    id: lineId,
    duration: shownMs,
    action: { label: words.say('review.undoKey'), onClick: undo },
    onDismiss: forget,
    onAutoClose: forget,
  })
  const bindings = [{ keys: ['Ctrl+KeyZ'] as const, label, run: undo }]
  putKeyGroup({ id: lineId, title: words.say('review.title'), level: 'everywhere', looks: label, bindings })
}

/** It was taken back: the line and its key go. */
export function endSettledLine(): void {
  toast.dismiss(lineId)
  dropKeyGroup(lineId)
}
