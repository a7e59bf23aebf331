import { toast } from 'sonner'
import { summariseRecord } from '#domain/summarise-record.ts'
import type { RecordEntry } from '#domain/record.ts'
import type { Words } from './words/words.ts'

export type SettledHow = 'verified' | 'rejected' | 'postponed'

interface Telling {
  how: SettledHow
  record: RecordEntry
  words: Words
  undo: () => void
}

const shownMs = 10_000

/** A line that says what was settled, and takes it back for ten seconds. */
export function tellSettled({ how, record, words, undo }: Telling): void {
  const { title } = summariseRecord({ status: record.status, fields: record.fields, openMatters: [] })
  const name = title.split(',')[0] ?? ''
  toast(words.say(`review.done.${how}`, { name, until: record.postponedUntil ?? '' }), {
    id: 'settled',
    duration: shownMs,
    action: { label: words.say('review.undoKey'), onClick: undo },
  })
}
