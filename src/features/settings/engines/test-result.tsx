import { useTranslation } from 'react-i18next'
import type { RemoteTest } from '#client/wire-types.ts'
import { remoteTimeoutSeconds } from '#domain/remote-reading.ts'
import { Note } from '#ui/note.tsx'

/** What the remote API said to a blank picture, and how long it took. */
export function TestResult({ tested: { host, ms, outcome } }: { tested: RemoteTest }) {
  const { t } = useTranslation()
  const { status, text, because, httpStatus } = outcome
  if (outcome.outcome === 'not-sent') return <Note state="look">{t('settings.engines.notReached', { host })}</Note>
  if (outcome.outcome === 'no-answer') {
    const why = t(`remote.because.${because ?? 'unknown-form'}`, { status: httpStatus, seconds: remoteTimeoutSeconds })
    return (
      <Note state="look">
        {t('settings.engines.notAnswered', { host, because: why })}
        {text !== '' && ` “${text}”`}
      </Note>
    )
  }
  const answer = [status, text === '' ? null : `“${text}”`].filter(Boolean).join(' ')
  return (
    <Note>
      <p className="text-ink">{t('settings.engines.answered', { host, ms, answer: answer || t('settings.engines.noWords') })}</p>
      <p>{t('settings.engines.answeredAbout')}</p>
    </Note>
  )
}
