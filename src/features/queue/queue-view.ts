import type { RecordFilter } from '#client/wire-types.ts'

/** The parts of the queue that have an address each. */
export const queueViews = ['all', 'look', 'rule', 'postponed'] as const
export type QueueView = (typeof queueViews)[number]

export const queueSorts = ['oldest', 'fewest-doubts', 'most-doubts', 'newest'] as const
type QueueSort = (typeof queueSorts)[number]

/** What the address of the queue says. */
export interface QueueAddress {
  view: QueueView
  sort: QueueSort
  /** Searched for; empty for everything. */
  text: string
}

/** Not settled and not put off. What is still being read stands in the queue too, so that nobody misses it. */
const waitingStatuses = ['reading', 'to-review', 'unreadable'] as const

/** Which records a view holds. */
export function filterOfView(view: QueueView, text: string): RecordFilter {
  const searched = text.trim() === '' ? {} : { text: text.trim() }
  if (view === 'postponed') return { ...searched, status: ['postponed'] }
  if (view === 'all') return { ...searched, status: [...waitingStatuses] }
  return { ...searched, status: ['to-review'], doubt: view }
}
