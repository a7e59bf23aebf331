import { useTranslation } from 'react-i18next'

/** Leads to how an existing program is pointed here. */
export function ClientsGuide() {
  const { t } = useTranslation()
  return (
    <p className="text-xs text-ink-soft">
      {t('settings.clients.guideAbout')}{' '}
      <a href="/api/docs/flyocr-clients.md" target="_blank" rel="noreferrer" className="text-accent-text underline">
        {t('settings.clients.guide')}
      </a>
    </p>
  )
}
