import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { HistoryAddress } from '#features/history/history-address.ts'
import { HistoryScreen } from '#features/history/history-screen.tsx'
import { addWords } from '../i18n/add-words.ts'
import words from '../i18n/history.en.json' with { type: 'json' }

addWords(words)

const route = getRouteApi('/history')

/** The history at its address. */
export function HistoryPage() {
  const { kind, who, record, from, to } = route.useSearch()
  const navigate = useNavigate({ from: '/history' })
  const address: HistoryAddress = { kind, who, recordId: record, from, to }
  function go(change: Partial<HistoryAddress>) {
    const { recordId, ...next } = { ...address, ...change }
    void navigate({ search: { ...next, record: recordId } })
  }
  return (
    <HistoryScreen
      address={address}
      onAddress={go}
      onOpenRecord={(recordId) => void navigate({ to: '/records', search: { open: recordId } })}
    />
  )
}
