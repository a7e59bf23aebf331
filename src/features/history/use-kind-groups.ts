import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { eventKinds } from '#domain/history/event-kind.ts'
import type { SearchGroup } from '#ui/search-select.tsx'

const groups = ['records', 'looks', 'access', 'settings'] as const

/** All that the history tells of, to choose from; an empty value stands for everything. */
export function useKindGroups(): SearchGroup[] {
  const { t } = useTranslation()
  return useMemo(
    () => [
      { value: '', items: [{ value: '', label: t('history.anyKind') }] },
      ...groups.map((group) => ({
        value: t(`history.group.${group}`),
        items: eventKinds[group].map((kind) => ({ value: kind, label: t(`history.kind.${kind}`) })),
      })),
    ],
    [t],
  )
}
