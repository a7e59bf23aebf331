import { useTranslation } from 'react-i18next'

/** Drawn over everything while a file hovers: the whole window takes it. */
export function DropFrame() {
  const { t } = useTranslation()
  return (
    <div className="pointer-events-none fixed inset-0 z-50 grid place-items-center bg-[color-mix(in_srgb,var(--ground)_70%,transparent)] p-3">
      <div className="absolute inset-3 rounded-lg border-2 border-dashed border-accent" />
      <p className="rounded-md bg-raised px-4 py-2 text-lg font-medium shadow-2">{t('app.dropHere')}</p>
    </div>
  )
}
