import { useTranslation } from 'react-i18next'
import type { DocumentType } from '#domain/document-type.ts'
import type { Page } from '#domain/page.ts'
import { cx } from '#ui/cx.ts'
import { Select } from '#ui/select.tsx'
import { showFileData, showPage, useReviewStore } from '../review.store.ts'
import { pageNameKey } from './page-name-key.ts'

interface PageTabsProps {
  pages: readonly Page[]
  documentType: DocumentType | null
  /** Whether the file holds its document as data. */
  hasData: boolean
}

/** More than these would push the tools of the picture out of sight: they stand in a list that opens. */
const mostTabs = 6

/** The pictures of the document by name. */
export function PageTabs({ pages, documentType, hasData }: PageTabsProps) {
  const { t } = useTranslation()
  const shown = useReviewStore((state) => (state.isFileDataShown ? null : state.pageIndex))
  const named = pages.map((page) => ({ index: page.index, name: t(pageNameKey(page, documentType), { number: page.index + 1 }) }))
  return (
    // On a phone there is no room for the name of the only page.
    <div className={cx('flex items-center gap-0.5', named.length === 1 && !hasData && 'max-tab:hidden')}>
      {named.length > mostTabs ? (
        <Select
          label={t('review.picture.pages')}
          size="sm"
          value={shown === null ? '' : String(shown)}
          options={named.map(({ index, name }) => ({ value: String(index), label: name }))}
          onChange={(value) => showPage(Number(value))}
        />
      ) : (
        <fieldset aria-label={t('review.picture.pages')} className="flex gap-0.5 overflow-x-auto">
          {named.map(({ index, name }) => (
            <Tab key={index} name={name} isShown={index === shown} onShow={() => showPage(index)} />
          ))}
        </fieldset>
      )}
      {hasData && <Tab name={t('review.page.fileData')} isShown={shown === null} onShow={showFileData} />}
    </div>
  )
}

function Tab({ name, isShown, onShow }: { name: string; isShown: boolean; onShow: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={isShown}
      onClick={onShow}
      className={cx(
        'min-h-[26px] rounded-sm px-[9px] py-1 text-xs/[18px] font-medium whitespace-nowrap max-tab:min-h-11',
        isShown ? 'bg-white/11 text-white' : 'text-ink-soft hover:bg-white/10',
      )}
    >
      {name}
    </button>
  )
}
