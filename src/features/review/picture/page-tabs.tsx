import { useTranslation } from 'react-i18next'
import type { DocumentType } from '#domain/document-type.ts'
import type { Page } from '#domain/page.ts'
import { cx } from '#ui/cx.ts'
import { Select } from '#ui/select.tsx'
import { showPage, useReviewStore } from '../review.store.ts'
import { pageNameKey } from './page-name-key.ts'

interface PageTabsProps {
  pages: readonly Page[]
  documentType: DocumentType | null
}

/** More than these would push the tools of the picture out of sight: they stand in a list that opens. */
const mostTabs = 6

/** The pictures of the document by name. */
export function PageTabs({ pages, documentType }: PageTabsProps) {
  const { t } = useTranslation()
  const shown = useReviewStore((state) => state.pageIndex)
  const named = pages.map((page) => ({ index: page.index, name: t(pageNameKey(page, documentType), { number: page.index + 1 }) }))
  if (named.length > mostTabs) {
    return (
      <Select
        label={t('review.picture.pages')}
        size="sm"
        value={String(shown)}
        options={named.map(({ index, name }) => ({ value: String(index), label: name }))}
        onChange={(value) => showPage(Number(value))}
      />
    )
  }
  return (
    <fieldset aria-label={t('review.picture.pages')} className="flex gap-0.5 overflow-x-auto">
      {named.map(({ index, name }) => (
        <button
          key={index}
          type="button"
          aria-pressed={index === shown}
          onClick={() => showPage(index)}
          className={cx(
            'min-h-[26px] rounded-sm px-[9px] py-1 text-xs/[18px] font-medium whitespace-nowrap max-tab:min-h-11',
            index === shown ? 'bg-white/11 text-white' : 'text-ink-soft hover:bg-white/10',
          )}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}
