import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { RecordsAddress } from '#features/records/records-address.ts'
import { RecordsScreen } from '#features/records/records-screen.tsx'
import { addWords } from '../i18n/add-words.ts'
import words from '../i18n/records.en.json' with { type: 'json' }

addWords(words)

const route = getRouteApi('/records')

/** Records at its address. */
export function RecordsPage() {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/records' })
  const address: RecordsAddress = {
    text: search.q,
    types: search.type,
    statuses: search.status,
    from: search.from,
    to: search.to,
    changedSinceExport: search.changed,
    openId: search.open,
  }
  function go(change: Partial<RecordsAddress>) {
    const { text, types, statuses, from, to, changedSinceExport, openId } = { ...address, ...change }
    const next = { q: text, type: [...types], status: [...statuses], from, to, changed: changedSinceExport, open: openId }
    void navigate({ search: next, replace: change.text !== undefined })
  }
  /** Those that were chosen, else all that are listed. */
  function exportThem(recordIds: readonly string[]) {
    const { q, type, status, from, to, changed } = search
    void navigate({ to: '/export', search: recordIds.length > 0 ? { records: [...recordIds] } : { q, type, status, from, to, changed } })
  }
  return <RecordsScreen address={address} onAddress={go} onExport={exportThem} />
}
