import { Check } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportFileUrl } from '#client/export-file-url.ts'
import type { ExportRun } from '#client/wire-types.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { useRuns } from './use-runs.ts'

const shownFirst = 4

/** Files that were written before, to be had again. */
export function EarlierRuns() {
  const { t } = useTranslation()
  const { data, isError, refetch } = useRuns()
  const [isAll, setAll] = useState(false)
  if (data === undefined && isError) {
    return <FailureNote what={t('export.runsFailed')} action={<Button onClick={() => void refetch()}>{t('export.tryAgain')}</Button>} />
  }
  if (data === undefined) return null
  return (
    <section aria-label={t('export.runs')} className="overflow-hidden rounded-md border border-line bg-surface">
      <header className="flex min-h-10 items-center gap-2 px-3.5">
        <h3 className="flex-1">{t('export.runs')}</h3>
        {data.length > shownFirst && (
          <Button size="sm" variant="quiet" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? t('export.fewerRuns') : t('export.allRuns', { count: data.length })}
          </Button>
        )}
      </header>
      {data.length === 0 && <p className="border-t border-line px-3.5 py-2.5 text-ink-soft">{t('export.noRuns')}</p>}
      <ul>
        {(isAll ? data : data.slice(0, shownFirst)).map((run) => (
          <RunLine key={run.id} run={run} />
        ))}
      </ul>
    </section>
  )
}

function RunLine({ run: { id, at, records, stayed, fileName } }: { run: ExportRun }) {
  const { t } = useTranslation()
  const stayedWords = stayed > 0 ? `, ${t('export.runStayed', { count: stayed })}` : ''
  return (
    <li className="grid grid-cols-[18px_minmax(0,1fr)_auto] items-center gap-2.5 border-t border-line px-3.5 py-2">
      <Check size={17} strokeWidth={1.6} aria-hidden className="text-ink-faint" />
      <span className="min-w-0">
        <span className="block">{t('export.runLine', { at, count: records })}</span>
        <span className="block text-xs text-ink-soft [overflow-wrap:anywhere]">
          {fileName}
          {stayedWords}
        </span>
      </span>
      <a
        href={exportFileUrl(id)}
        download={fileName}
        aria-label={t('export.downloadOf', { file: fileName })}
        className={buttonClass('plain', 'sm')}
      >
        {t('export.download')}
      </a>
    </li>
  )
}
