import { useTranslation } from 'react-i18next'

/** What the page is for, beside a specimen. The picture is decoration. */
export function SignInSide() {
  const { t } = useTranslation()
  return (
    <aside aria-label={t('signIn.side')} className="desk grid place-items-center overflow-hidden bg-desk p-14 text-ink max-tab:hidden">
      <div className="w-[min(560px,100%)]">
        <div aria-hidden className="paper relative rotate-[-2deg]">
          <img src="/specimens/passport.jpg" alt="" className="block w-full rounded-[10px] shadow-[0_1px_3px_#0003,0_12px_32px_#0003]" />
          <span data-state="proven" className="trust-box" style={{ left: '3.4%', top: '80.2%', width: '93.2%', height: '14.8%' }} />
        </div>
        <div className="mt-11 w-[min(520px,100%)]">
          <p className="text-xl/[1.35] font-medium tracking-[-.01em]">{t('signIn.promise')}</p>
          <p className="mt-2.5 text-ink-soft">{t('signIn.promiseMore')}</p>
        </div>
      </div>
    </aside>
  )
}
