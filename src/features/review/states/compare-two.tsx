import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import type { Draft } from '#client/journal/draft.ts'
import { fieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import { Button } from '#ui/button.tsx'
import { useReview } from '../review-context.ts'

/** The values that two people gave, side by side, and a choice for each. */
export function CompareTwo({ drafts }: { drafts: readonly Draft[] }) {
  const { t } = useTranslation()
  return (
    <table className="w-full text-start">
      <thead className="text-xs text-ink-faint">
        <tr>
          {(['field', 'mine', 'theirs'] as const).map((name) => (
            <th key={name} scope="col" className="px-4 py-1 text-start font-medium">
              {t(`review.changed.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => (
          <CompareRow key={draft.field} draft={draft} />
        ))}
      </tbody>
    </table>
  )
}

function CompareRow({ draft }: { draft: Draft }) {
  const { t } = useTranslation()
  const { journal } = useClient()
  const { record, documentType, words } = useReview()
  const spec = documentType === null ? null : fieldSpec(documentType, draft.field)
  const show = (value: string | null | undefined) => {
    if (value === null || value === undefined) return t('review.empty')
    return spec === null ? value : formatOfField(spec).show(value, words.locale)
  }
  const choices = [
    { value: draft.value, label: t('review.changed.keepMine'), take: () => journal.keepMine(record.id, [draft.field]) },
    { value: draft.clash?.theirs, label: t('review.changed.takeTheirs'), take: () => journal.takeTheirs(record.id, [draft.field]) },
  ]
  return (
    <tr className="border-t border-line">
      <th scope="row" className="px-4 py-1.5 text-start font-normal text-ink-soft">
        {words.field(draft.field)}
      </th>
      {choices.map(({ value, label, take }) => (
        <td key={label} className="px-4 py-1.5">
          <span data-value className="mr-2 font-medium">
            {show(value)}
          </span>
          <Button size="sm" aria-label={`${label}: ${words.field(draft.field)}`} onClick={() => void take()}>
            {label}
          </Button>
        </td>
      ))}
    </tr>
  )
}
