import { Upload } from 'lucide-react'
import { Trans, useTranslation } from 'react-i18next'
import { Kbd } from '#ui/kbd.tsx'

/** Says that files can be dropped anywhere, and chooses them for who does not drag. */
export function DropWell({ onChooseFiles }: { onChooseFiles: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="mx-4 mb-4 flex-none rounded-[10px] border-[1.5px] border-dashed border-line-strong p-3.5 text-center text-ink-soft">
      <Upload size={18} strokeWidth={1.6} aria-hidden className="mx-auto mb-1 text-ink-faint" />
      <b className="block text-ink max-tab:hidden">{t('capture.drop.title')}</b>
      <p className="text-xs">
        <span className="max-tab:hidden">
          <Trans i18nKey="capture.drop.paste" components={{ key: <Kbd>Ctrl V</Kbd> }} />{' '}
        </span>
        <button
          type="button"
          onClick={onChooseFiles}
          className="text-accent-text underline underline-offset-2 max-tab:inline-block max-tab:min-h-11 max-tab:first-letter:uppercase"
        >
          {t('capture.drop.choose')}
        </button>
        . {t('capture.drop.kinds')}
      </p>
    </div>
  )
}
