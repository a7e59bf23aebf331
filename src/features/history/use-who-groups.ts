import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import type { SearchGroup } from '#ui/search-select.tsx'

/** Everybody whom a line may name, those too who no longer work here; an empty value stands for everybody. */
export function useWhoGroups(): SearchGroup[] {
  const { t } = useTranslation()
  const { queries, session } = useClient()
  const { data: people } = useQuery(queries.people.names.queryOptions({ staleTime: 600_000 }))
  return useMemo(() => {
    const others = [
      { value: 'person', label: t(session.accounts ? 'history.who.before' : 'history.who.person') },
      { value: 'machine', label: t('history.who.machine') },
      { value: 'nobody', label: t('history.who.nobody') },
    ]
    const named = (people ?? []).map(({ id, name }) => ({ value: id, label: name }))
    return [{ value: '', items: [{ value: '', label: t('history.anybody') }, ...named, ...others] }]
  }, [people, session.accounts, t])
}
