import './faces.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import { Chip } from '#ui/chip.tsx'
import { KeyNote } from '#ui/shell/key-note.tsx'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'
import { CompareDesk } from './compare-desk.tsx'
import { FacesHint } from './faces-hint.tsx'
import { LookYourself } from './look-yourself.tsx'
import { useComparison } from './use-comparison.ts'

/** Two pictures that are of no record. Nothing is decided, and only that they were compared is kept. */
export function TwoPicturesScreen() {
  const { t } = useTranslation()
  const { queries } = useClient()
  const { data: settings } = useQuery(queries.settings.get.queryOptions())
  const isOn = settings?.faces.isOn === true
  const comparison = useComparison({
    isOfRecord: false,
    ask: isOn
      ? async ({ document, person, at: { document: oneAt, person: otherAt } }) => {
          const fileOf = (blob: Blob) => new File([blob], 'picture', { type: blob.type })
          const one = fileOf(document ?? person)
          return (await queries.faces.compareTwo.call({ one, other: fileOf(person), oneAt, otherAt })).comparison
        }
      : null,
  })
  return (
    <>
      <ScreenTitle title={t('review.faces.people')} sub={<span className="max-tab:hidden">{t('review.faces.two.sub')}</span>}>
        <Chip className="max-tab:hidden">{t('review.faces.noneKept')}</Chip>
      </ScreenTitle>
      <KeyNote>{t('review.faces.two.keyNote')}</KeyNote>
      {settings !== undefined && (
        <div className="faces-split">
          <CompareDesk
            comparison={comparison}
            document={null}
            titles={{ document: t('review.faces.two.first'), person: t('review.faces.two.second') }}
            gone={null}
          />
          <section aria-label={t('review.faces.result')} className="faces-pane">
            <div className="scroller min-h-0 flex-1 overflow-auto">
              <FacesHint comparison={comparison} isOn={isOn} />
              <LookYourself />
              <p className="px-5 pb-4 text-xs text-ink-soft">{t('review.faces.two.kept')}</p>
            </div>
          </section>
        </div>
      )}
    </>
  )
}
