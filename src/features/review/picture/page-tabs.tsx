import { useTranslation } from 'react-i18next'
import type { DocumentType } from '#domain/document-type.ts'
import type { Page } from '#domain/page.ts'
import { cx } from '#ui/cx.ts'
import { showPage, useReviewStore } from '../review.store.ts'
import { pageNameKey } from './page-name-key.ts'

interface PageTabsProps {
  pages: readonly Page[]
  documentType: DocumentType | null
}

/** The pictures of the document by name. */
export function PageTabs({ pages, documentType }: PageTabsProps) {
  const { t } = useTranslation()
  const shown = useReviewStore((state) => state.pageIndex)
  return (
    <fieldset aria-label={t('review.picture.pages')} className="flex gap-0.5 overflow-x-auto">
      {pages.map(({ index }) => (
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
          {t(pageNameKey(index, documentType), { number: index + 1 })}
        </button>
      ))}
    </fieldset>
  )
}
