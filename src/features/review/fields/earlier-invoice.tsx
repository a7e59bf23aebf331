import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Kbd } from '#ui/kbd.tsx'
import { useChordName } from '#ui/keys/use-chord-name.ts'

/** The way to the invoice that a value is held against. */
export function EarlierInvoice({ recordId }: { recordId: string }) {
  const { t } = useTranslation()
  const nameOf = useChordName()
  return (
    <Link
      to="/review/$recordId"
      params={{ recordId }}
      className="inline-flex min-h-6 items-center gap-2 justify-self-start max-tab:min-h-11"
    >
      <span className="prose-link">{t('review.earlierInvoice')}</span>
      <Kbd>{nameOf('Alt+KeyL')}</Kbd>
    </Link>
  )
}
