import { useTranslation } from 'react-i18next'
import type { RecordKeeping } from '#client/wire-types.ts'
import { useRecordKeeping, useSecondsLeft } from '#client/use-record-keeping.ts'

/** Of a settled record: how long its picture is still there. */
export function KeptUntil({ recordId }: { recordId: string }) {
  const { t } = useTranslation()
  const keeping = useRecordKeeping(recordId)
  if (keeping === undefined) return null
  const { pictureDueAt, pictureDestroyedAt, isExtractOnly, sharing, hold } = keeping
  if (hold !== null) return t('keeping.held')
  if (pictureDueAt !== null) return <TimeLeft key={`${pictureDueAt} ${keeping.at}`} dueAt={pictureDueAt} keeping={keeping} />
  return isExtractOnly && sharing > 0 && pictureDestroyedAt === null ? t('keeping.shared') : null
}

const longSeconds = 60 * 60

function TimeLeft({ dueAt, keeping }: { dueAt: string; keeping: RecordKeeping }) {
  const { t } = useTranslation()
  const seconds = useSecondsLeft((Date.parse(dueAt) - Date.parse(keeping.at)) / 1000)
  if (seconds > longSeconds) return t('keeping.goesAt', { at: dueAt })
  const left = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <span role="timer" className="tabular-nums">
      {seconds === 0 ? t('keeping.goes') : t('keeping.goesIn', { left })}
    </span>
  )
}
