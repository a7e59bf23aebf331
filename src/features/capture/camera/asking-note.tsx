import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Browsers that have allowed the camera before answer sooner; then nothing needs to be said. */
const patienceMs = 600

/** While the browser asks the person: where it asks. */
export function AskingNote() {
  const { t } = useTranslation()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return null
  return (
    <div className="absolute inset-0 grid place-content-center justify-items-center gap-4 p-6 text-center">
      <svg aria-hidden viewBox="0 0 220 120" width={220} className="text-ink-faint" fill="none" stroke="currentColor" strokeWidth="1.5">
        <rect x="1" y="1" width="218" height="118" rx="8" />
        <path d="M1 30h218" />
        <rect x="34" y="9" width="176" height="13" rx="6.5" />
        <circle cx="16" cy="15.5" r="4" />
        <rect x="22" y="36" width="92" height="44" rx="5" className="fill-desk-panel" stroke="#5aa2ff" />
        <path d="M31 48h48M31 56h32" />
        <rect x="80" y="64" width="28" height="10" rx="3" fill="#5aa2ff" stroke="none" />
      </svg>
      <p className="max-w-[44ch] text-md">{t('capture.asking')}</p>
    </div>
  )
}
