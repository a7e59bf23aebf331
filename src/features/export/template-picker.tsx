import { useTranslation } from 'react-i18next'
import { Select } from '#ui/select.tsx'
import { TemplatesFailed } from './templates-failed.tsx'
import type { Templates } from './use-templates.ts'

export interface TemplatePickerProps {
  templates: Templates
  currentId: string
  onTemplate: (id: string) => void
}

/** The templates where there is no room for their list. */
export function TemplatePicker({ templates, currentId, onTemplate }: TemplatePickerProps) {
  const { t } = useTranslation()
  const entries = [...templates.own, ...templates.starting]
  return (
    <div className="grid gap-2 border-b border-line bg-surface px-4 py-2 max-tab:px-3 desk:hidden">
      <TemplatesFailed templates={templates} />
      <Select
        label={t('export.template')}
        prefix={t('export.template')}
        value={currentId}
        options={entries.map(({ draft }) => ({ value: draft.id, label: draft.name }))}
        onChange={onTemplate}
        className="w-full"
      />
    </div>
  )
}
