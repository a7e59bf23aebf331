import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ublType } from '#domain/export/ubl/ubl-values.ts'
import { Button } from '#ui/button.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import type { TemplateEntry } from './template-entries.ts'
import { TemplatesFailed } from './templates-failed.tsx'
import { useDocumentWords } from './use-document-words.ts'
import type { Templates } from './use-templates.ts'

export interface TemplateListProps {
  templates: Templates
  currentId: string
  onCreate: () => void
}

/** All templates at the left edge of wide screens. */
export function TemplateList({ templates, currentId, onCreate }: TemplateListProps) {
  const { t } = useTranslation()
  const { own, starting } = templates
  return (
    <nav
      aria-label={t('export.templates')}
      className="scroller min-h-0 border-r border-line bg-surface p-2 [grid-area:templates] max-desk:hidden"
    >
      <TemplatesFailed templates={templates} />
      <Part title={t('export.templates')} entries={own} currentId={currentId} />
      <Part title={t('export.startingPoints')} entries={starting} currentId={currentId} />
      <Button size="sm" icon={<Plus size={16} strokeWidth={1.6} aria-hidden />} onClick={onCreate} className="m-2.5">
        {t('export.newTemplate')}
      </Button>
    </nav>
  )
}

function Part({ title, entries, currentId }: { title: string; entries: readonly TemplateEntry[]; currentId: string }) {
  if (entries.length === 0) return null
  return (
    <>
      <h2 className="px-2.5 pt-2.5 pb-1 text-xs font-medium text-ink-faint">{title}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.draft.id}>
            <TemplateLink entry={entry} isCurrent={entry.draft.id === currentId} />
          </li>
        ))}
      </ul>
    </>
  )
}

function TemplateLink({ entry: { draft, isChanged }, isCurrent }: { entry: TemplateEntry; isCurrent: boolean }) {
  const { t } = useTranslation()
  const documents = useDocumentWords(draft.format === 'ubl' ? [ublType] : draft.documentTypes)
  return (
    <Link
      to="/export"
      search={(before) => ({ ...before, template: draft.id })}
      aria-current={isCurrent ? 'page' : undefined}
      className="grid gap-px rounded-md px-2.5 py-2 hover:bg-sunken aria-[current]:bg-accent-wash"
    >
      <b className="[overflow-wrap:anywhere]">
        {draft.name}
        {isChanged && (
          <>
            <span aria-hidden className="ml-1.5 inline-block size-[7px] rounded-full bg-accent align-middle" />
            <VisuallyHidden> {t('export.changed')}</VisuallyHidden>
          </>
        )}
      </b>
      <span className="text-xs text-ink-soft">{t('export.about', { format: t(`export.formats.${draft.format}`), documents })}</span>
    </Link>
  )
}
