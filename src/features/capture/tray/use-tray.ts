import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo } from 'react'
import { useClient } from '#client/client-context.ts'
import { type OutboxEntry, useOutboxStore } from '#client/outbox/outbox.store.ts'
import type { ListedRecord } from '#client/wire-types.ts'

export interface TrayRow {
  entry: OutboxEntry
  record: ListedRecord | null
}

export interface Tray {
  /** Newest first. */
  rows: readonly TrayRow[]
  /** Records of the tray that wait for a person, oldest first. */
  toReview: readonly string[]
}

/** More than the tray keeps. */
const newest = { sort: 'newest', limit: 100 } as const

/** What was captured on this computer, with what the server says of it. */
export function useTray(): Tray {
  const { queries } = useClient()
  // Drawn between keys and frames, not before them: the shutter must not hold up the page.
  const entries = useDeferredValue(useOutboxStore((state) => state.entries))
  const { data } = useQuery(queries.records.list.queryOptions({ input: newest, enabled: entries.length > 0 }))
  const rows = useMemo(() => {
    const records = new Map(data?.items.map((record) => [record.id, record]))
    return entries
      .filter(({ removeAt }) => removeAt === null)
      .map((entry) => ({ entry, record: entry.recordId === null ? null : (records.get(entry.recordId) ?? null) }))
  }, [entries, data])
  useSeen(rows)
  useGone(rows, data)
  const toReview = useMemo(() => rows.flatMap(({ record }) => (record?.status === 'to-review' ? [record.id] : [])).toReversed(), [rows])
  return { rows, toReview }
}

/** What stands in the tray while the window is in view was seen: pictures that the server has may be let go. */
function useSeen(rows: readonly TrayRow[]): void {
  const { outbox } = useClient()
  useEffect(() => {
    const seen = () => {
      const fresh = rows.filter(
        ({ entry, record }) => record !== null && entry.shots.some(({ state, seen: wasSeen }) => state === 'sent' && !wasSeen),
      )
      if (document.visibilityState === 'visible' && fresh.length > 0) void outbox.markSeen(fresh.map(({ entry }) => entry.key))
    }
    seen()
    document.addEventListener('visibilitychange', seen)
    return () => document.removeEventListener('visibilitychange', seen)
  }, [outbox, rows])
}

/** Documents whose record was deleted elsewhere leave the tray; told only when the list is sure to hold all records. */
function useGone(rows: readonly TrayRow[], data: { items: readonly ListedRecord[]; total: number } | undefined): void {
  const { outbox } = useClient()
  useEffect(() => {
    if (!data || data.total > data.items.length) return
    const gone = rows.filter(({ entry, record }) => record === null && entry.shots.every(({ state, seen }) => state === 'sent' && seen))
    for (const { entry } of gone) void outbox.forget(entry.key)
  }, [outbox, rows, data])
}
