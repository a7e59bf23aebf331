import { Download, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recordingUrl } from '#client/recording-url.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Select } from '#ui/select.tsx'
import { type RecordingsDesk, useRecordings } from './use-recordings.ts'

/** Readings without what was read, for whoever helps when something is read wrongly. */
export function RecordingsCard() {
  const { t } = useTranslation()
  const desk = useRecordings()
  if (desk === null) return null
  return (
    <Card title={t('settings.recordings.title')} about={t('settings.recordings.about')}>
      {desk.failure !== null && <FailureNote className="mb-3" what={t('settings.recordings.failed')} safe={desk.failure} />}
      <RecordLine desk={desk} />
      {desk.recordings.files.length > 0 && <Files desk={desk} />}
    </Card>
  )
}

const offered = ['1', '4', '24'] as const

function RecordLine({ desk: { recordings, isBusy, record } }: { desk: RecordingsDesk }) {
  const { t } = useTranslation()
  const [hours, setHours] = useState<(typeof offered)[number]>('1')
  const { until } = recordings
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <span className="min-w-[20ch] flex-1">
        {until === null ? t('settings.recordings.off') : t('settings.recordings.on', { at: until })}
      </span>
      {until === null ? (
        <>
          <Select
            label={t('settings.recordings.howLong')}
            size="sm"
            value={hours}
            options={offered.map((value) => ({ value, label: t('settings.recordings.hours', { count: Number(value) }) }))}
            onChange={setHours}
          />
          <Button size="sm" isQuietened={isBusy} onClick={() => !isBusy && record(Number(hours))}>
            {t('settings.recordings.record')}
          </Button>
        </>
      ) : (
        <Button size="sm" isQuietened={isBusy} onClick={() => !isBusy && record(0)}>
          {t('settings.recordings.stop')}
        </Button>
      )}
    </div>
  )
}

function Files({ desk: { recordings, remove } }: { desk: RecordingsDesk }) {
  const { t } = useTranslation()
  return (
    <ul aria-label={t('settings.recordings.title')} className="scroller mt-3 max-h-60 overflow-auto">
      {recordings.files.map(({ name, bytes }) => (
        <li key={name} className="flex items-center gap-3 border-t border-line py-1.5">
          <span className="min-w-0 flex-1 font-mono text-xs [overflow-wrap:anywhere]">{name}</span>
          <span className="text-xs text-ink-soft">{t('settings.recordings.size', { kilobytes: Math.ceil(bytes / 1000) })}</span>
          <a
            href={recordingUrl(name)}
            download
            aria-label={t('settings.recordings.download', { name })}
            className={buttonClass('quiet', 'sm')}
          >
            <Download size={16} strokeWidth={1.6} aria-hidden />
          </a>
          <IconButton
            label={t('settings.recordings.remove', { name })}
            icon={<Trash2 size={16} strokeWidth={1.6} aria-hidden />}
            onClick={() => remove(name)}
          />
        </li>
      ))}
    </ul>
  )
}
