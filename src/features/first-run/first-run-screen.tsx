import { ScanLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { useChordName } from '#ui/keys/use-chord-name.ts'
import { useKeys } from '#ui/keys/use-keys.ts'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'
import { BringYourOwn } from './bring-your-own.tsx'
import { ReadyFacts } from './ready-facts.tsx'
import { SpecimenFan } from './specimen-fan.tsx'
import { useSpecimen } from './use-specimen.ts'

export interface FirstRunScreenProps {
  onOpen: (recordId: string) => void
}

/** For the person who just started the product: a verified specimen in one minute, before any setting. */
export function FirstRunScreen({ onOpen }: FirstRunScreenProps) {
  const { t } = useTranslation()
  const nameOf = useChordName()
  const specimen = useSpecimen(onOpen)
  useKeys(t('firstRun.title'), [
    { keys: ['Enter'], label: t('firstRun.keys.specimen'), isHint: true, run: specimen.begin },
    // The browser itself pastes; the shell takes what comes.
    { keys: ['Ctrl+KeyV'], label: t('firstRun.keys.paste'), isHint: true, run: () => false },
  ])
  return (
    <div className="mx-auto max-w-[920px] px-8 pt-14 pb-10 max-tab:px-4 max-tab:pt-7">
      <ScreenTitle title={t('firstRun.title')} sub={<span className="max-tab:hidden">{t('firstRun.sub')}</span>} />
      <section className="grid items-center gap-12 tab:grid-cols-[minmax(0,1fr)_minmax(0,380px)]">
        <div>
          <h2 className="mb-3 text-2xl/[1.2] text-balance tracking-[-.02em]">{t('firstRun.headline')}</h2>
          <p className="mb-5 max-w-[46ch] text-md text-ink-soft">{t('firstRun.lead')}</p>
          <Button
            variant="go"
            size="lg"
            keyHint={nameOf('Enter')}
            icon={<ScanLine size={18} strokeWidth={1.6} aria-hidden />}
            isQuietened={specimen.state === 'preparing'}
            onClick={specimen.begin}
          >
            {t(specimen.state === 'preparing' ? 'firstRun.preparing' : 'firstRun.trySpecimen')}
          </Button>
          {specimen.failure !== null && (
            <FailureNote
              className="mt-3"
              what={specimen.failure}
              safe={t('firstRun.failedSafe')}
              action={<Button onClick={specimen.begin}>{t('app.tryAgain')}</Button>}
            />
          )}
          <p className="mt-3.5 max-w-[46ch] text-xs text-ink-soft">{t('firstRun.specimensNote')}</p>
        </div>
        <SpecimenFan />
      </section>
      <BringYourOwn pasteKey={nameOf('Ctrl+KeyV')} />
      <ReadyFacts />
    </div>
  )
}
