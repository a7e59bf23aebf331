import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'
import { CodesCard } from './codes-card.tsx'
import { DevicesCard } from './devices-card.tsx'
import { PasskeysCard } from './passkeys-card.tsx'
import { PassphraseCard } from './passphrase-card.tsx'

/** What belongs to whoever works here: where they are signed in, and by what. */
export function AccountScreen() {
  const { t } = useTranslation()
  const { person } = useClient().session
  return (
    <>
      <ScreenTitle title={t('account.title')} />
      <div className="scroller h-full overflow-auto px-[22px] py-3.5 max-tab:px-4">
        {person === null ? (
          <p>{t('account.none')}</p>
        ) : (
          <div className="grid max-w-[760px] gap-4">
            <p className="text-ink-soft">{t('account.signsInAs', { name: person.name, signInName: person.signInName })}</p>
            <DevicesCard />
            <PassphraseCard />
            <PasskeysCard />
            <CodesCard areOn={person.codes} />
          </div>
        )}
      </div>
    </>
  )
}
