import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { ExportScreen } from '#features/export/export-screen.tsx'
import { filterOfAddress } from '#features/records/records-address.ts'
import { addWords } from '../i18n/add-words.ts'
import words from '../i18n/export.en.json' with { type: 'json' }

addWords(words)

const route = getRouteApi('/export')

/** The export at its address: which template, and which records were handed over. */
export function ExportPage() {
  const { template, records, q, type, status, from, to, changed } = route.useSearch()
  const navigate = useNavigate({ from: '/export' })
  const filter = useMemo(
    () => filterOfAddress({ text: q, types: type, statuses: status, from, to, changedSinceExport: changed, openId: undefined }),
    [q, type, status, from, to, changed],
  )
  return (
    <ExportScreen
      templateId={template}
      scope={{ recordIds: records, filter }}
      onTemplate={(id) => void navigate({ search: (before) => ({ ...before, template: id }) })}
      onTakeAll={() => void navigate({ search: { template } })}
    />
  )
}
