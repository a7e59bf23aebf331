import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#ui/chip.tsx'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { ExportDesk } from './export-desk.tsx'
import type { ExportScope } from './export-request.ts'
import { rememberTemplate } from './export.store.ts'
import { useCurrentTemplate, useTemplates } from './use-templates.ts'

export interface ExportScreenProps {
  /** The one that the address names. */
  templateId: string | undefined
  scope: ExportScope
  onTemplate: (id: string) => void
  /** Forgets what was handed over from Records. */
  onTakeAll: () => void
}

/** Their file, exactly, before it is written. */
export function ExportScreen({ templateId, scope, onTemplate, onTakeAll }: ExportScreenProps) {
  const { t } = useTranslation()
  const templates = useTemplates()
  const current = useCurrentTemplate(templates, templateId)
  const currentId = templates.isReady ? (current?.draft.id ?? null) : null
  useEffect(() => {
    if (currentId !== null) rememberTemplate(currentId)
  }, [currentId])
  if (current === null || currentId === null) {
    return (
      <output aria-label={t('app.loading')} className="grid gap-4 p-6">
        <ScreenTitle title={t('export.title')} />
        <Skeleton className="w-1/3" />
        <Skeleton className="w-1/2" />
      </output>
    )
  }
  return (
    <>
      <ScreenTitle title={t('export.title')} sub={current.draft.name}>
        {current.isChanged && <Chip>{t('export.changed')}</Chip>}
      </ScreenTitle>
      <ExportDesk key={currentId} templates={templates} entry={current} scope={scope} onTemplate={onTemplate} onTakeAll={onTakeAll} />
    </>
  )
}
