import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '#ui/button.tsx'
import { exportFileUrl } from '#client/export-file-url.ts'
import { FailureNote } from '#ui/failure-note.tsx'
import { Note } from '#ui/note.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { EarlierRuns } from './earlier-runs.tsx'
import { MissingNote } from './missing-note.tsx'
import { NothingToExport } from './nothing-to-export.tsx'
import { PreviewTable } from './preview-table.tsx'
import { ScopeChip } from './scope-chip.tsx'
import { StayNotes } from './stay-notes.tsx'
import { UnfitNote } from './unfit-note.tsx'
import type { Desk } from './use-desk.ts'
import type { PreviewData } from './use-preview.ts'

/** At most so many rows are shown. */
const rowsShown = 3

export interface PreviewPaneProps {
  desk: Desk
  onTakeAll: () => void
}

/** The file before it is written, and those written before. */
export function PreviewPane({ desk, onTakeAll }: PreviewPaneProps) {
  const { t } = useTranslation()
  return (
    <section
      aria-label={t('export.preview')}
      className="scroller min-h-0 min-w-0 border-l border-line bg-ground max-wide:overflow-visible max-wide:border-t max-wide:border-l-0 wide:[grid-area:preview]"
    >
      <header className="flex min-h-12 flex-wrap items-center gap-2 border-b border-line bg-surface px-4 py-2">
        <h2>{t('export.preview')}</h2>
        <PreviewCount desk={desk} />
      </header>
      <div className="grid gap-3.5 p-4 max-tab:p-3">
        <Written desk={desk} />
        <ScopeChip scope={desk.scope} onTakeAll={onTakeAll} />
        <PreviewBody desk={desk} onTakeAll={onTakeAll} />
        <EarlierRuns />
      </div>
    </section>
  )
}

function PreviewCount({ desk: { preview } }: { desk: Desk }) {
  const { t } = useTranslation()
  const total = preview.data?.records ?? 0
  if (preview.state !== 'ready' || total === 0) return null
  const said = total > rowsShown ? t('export.previewOf', { shown: rowsShown, total }) : t('export.previewAll', { count: total })
  return <span className="text-ink-soft">{said}</span>
}

function PreviewBody({ desk, onTakeAll }: PreviewPaneProps) {
  const { t } = useTranslation()
  const { preview } = desk
  if (preview.state === 'failed') {
    return (
      <FailureNote
        what={t('export.previewFailed')}
        safe={preview.failure}
        action={<Button onClick={preview.tryAgain}>{t('export.tryAgain')}</Button>}
      />
    )
  }
  if (preview.data === null && preview.state === 'loading') return <PreviewLoading />
  if (preview.data === null || preview.state === 'none' || preview.data.records + preview.data.unfit.length === 0) {
    return <NothingToExport desk={desk} onTakeAll={onTakeAll} />
  }
  return <Shown desk={desk} data={preview.data} />
}

/** What will be written, what of it lacks something, and what cannot go. */
function Shown({ desk: { entry, preview, scope }, data }: { desk: Desk; data: PreviewData }) {
  const columns = entry.draft.format === 'ubl' ? [] : entry.draft.columns
  return (
    <>
      {data.records > 0 && <PreviewTable data={data} columns={columns} isCurrent={preview.isCurrent} rowsShown={rowsShown} />}
      {data.unfit.length > 0 && <UnfitNote data={data} />}
      {columns.length > 0 && <MissingNote data={data} />}
      <StayNotes data={data} scope={scope} />
    </>
  )
}

function PreviewLoading() {
  const { t } = useTranslation()
  return (
    <output aria-label={t('app.loading')} className="grid gap-3 rounded-md border border-line bg-surface p-3">
      <Skeleton className="w-full" />
      <Skeleton className="w-full" />
      <Skeleton className="w-2/3" />
    </output>
  )
}

/** The file that this screen wrote last. */
function Written({ desk: { run } }: { desk: Desk }) {
  const { t } = useTranslation()
  if (run.written === null) return null
  const { id, fileName, records } = run.written
  return (
    <Note>
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-40 flex-1 text-ink [overflow-wrap:anywhere]">{t('export.written', { count: records, file: fileName })}</span>
        <a
          href={exportFileUrl(id)}
          download={fileName}
          aria-label={t('export.downloadOf', { file: fileName })}
          className={buttonClass('plain', 'sm')}
        >
          {t('export.download')}
        </a>
      </div>
    </Note>
  )
}
