import { useTranslation } from 'react-i18next'
import { useRecordKeeping } from '#client/use-record-keeping.ts'
import type { Page } from '#domain/page.ts'

/** Where the picture was: that it is gone, and its fingerprint. */
export function PictureGone({ recordId, page }: { recordId: string; page: Page }) {
  const { t } = useTranslation()
  const at = useRecordKeeping(recordId)?.pictureDestroyedAt ?? null
  return (
    <div className="grid flex-1 place-items-center p-7">
      <div className="hatched grid w-full max-w-[560px] gap-2 rounded-lg border border-line-strong p-8 text-center">
        <p className="justify-self-center rounded-sm bg-desk px-2 font-medium">
          {at === null ? t('review.picture.gone') : t('review.picture.goneAt', { at })}
        </p>
        <p className="justify-self-center rounded-sm bg-desk px-2 text-xs text-ink-soft">{t('review.picture.fingerprint')}</p>
        <code className="justify-self-center rounded-sm bg-desk px-2 text-xs break-all text-ink-soft">{page.fingerprint}</code>
      </div>
    </div>
  )
}
