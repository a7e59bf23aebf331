import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { useChordName } from '#ui/keys/use-chord-name.ts'
import { Progress } from '#ui/progress.tsx'
import { takeBackDiscarded, useExportStore } from './export.store.ts'
import { LeftBeforeNote } from './left-before-note.tsx'
import type { Desk } from './use-desk.ts'

/** What ends the work on a template: discard, save, run; and what went wrong with it. */
export function MappingFoot({ desk }: { desk: Desk }) {
  const { t } = useTranslation()
  const nameOf = useChordName()
  const { entry, templates, canRun, leftBefore, startRun, save } = desk
  return (
    <div className="border-t border-line bg-surface [grid-area:foot]">
      <SaveFailed desk={desk} />
      <RunFailed desk={desk} />
      <LeftBeforeNote desk={desk} />
      <Running desk={desk} />
      <div className="flex flex-wrap items-center gap-2 px-4 py-[9px] max-tab:px-3">
        <Discard desk={desk} />
        <span className="flex-1" />
        <Button isQuietened={!entry.isChanged || templates.isSaving} onClick={save}>
          {t('export.save')}
        </Button>
        <Button variant="go" keyHint={nameOf('Ctrl+Enter')} isQuietened={!canRun || leftBefore !== null} onClick={startRun}>
          <RunWords desk={desk} />
        </Button>
      </div>
    </div>
  )
}

function Discard({ desk: { entry, templates } }: { desk: Desk }) {
  const { t } = useTranslation()
  const discarded = useExportStore((state) => state.discarded)
  if (entry.isChanged) {
    return (
      <Button variant="quiet" onClick={() => templates.discard(entry)}>
        {t('export.discard')}
      </Button>
    )
  }
  if (discarded?.id !== entry.draft.id) return null
  return (
    <Button variant="quiet" onClick={() => takeBackDiscarded(discarded)}>
      {t('export.takeBack')}
    </Button>
  )
}

/** How many will be written, once that is known. */
function RunWords({ desk: { run, preview } }: { desk: Desk }) {
  const { t } = useTranslation()
  const count = preview.isCurrent ? (preview.data?.records ?? 0) : 0
  if (run.isRunning) return t('export.running')
  return count === 0 ? t('export.exportIt') : t('export.runCount', { count })
}

function Running({ desk: { run } }: { desk: Desk }) {
  const { t } = useTranslation()
  return run.isRunning ? <Progress label={t('export.running')} value={null} /> : null
}

function SaveFailed({ desk: { templates, save } }: { desk: Desk }) {
  const { t } = useTranslation()
  if (templates.failure === null) return null
  const { act, why } = templates.failure
  return (
    <FailureNote
      className="mx-4 mt-2"
      what={t(`export.failed.${act}`)}
      safe={t('export.failedSafe', { why })}
      action={
        act === 'save' && (
          <Button size="sm" onClick={save}>
            {t('export.tryAgain')}
          </Button>
        )
      }
    />
  )
}

function RunFailed({ desk: { run, startRun } }: { desk: Desk }) {
  const { t } = useTranslation()
  if (run.failure === null) return null
  const isUnsure = run.failure.code === 'offline'
  return (
    <FailureNote
      className="mx-4 mt-2"
      what={isUnsure ? t('export.runUnsure') : t('export.runFailed')}
      safe={isUnsure ? t('export.runUnsureSafe') : t('export.runFailedSafe', { why: run.failure.sentence })}
      action={
        <Button size="sm" onClick={startRun}>
          {t('export.tryAgain')}
        </Button>
      }
    />
  )
}
