import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import { originalUrl, pictureUrl, redactedUrl } from '#client/picture-url.ts'
import { useRecordKeeping } from '#client/use-record-keeping.ts'
import type { Page } from '#domain/page.ts'
import type { RecordEntry } from '#domain/record.ts'

/** Its pages, or what is left of them. */
export function RecordPicture({ record }: { record: RecordEntry }) {
  return (
    <div className="grid gap-3 border-b border-line p-4">
      {record.pages.map((page) =>
        page.pictureKept ? (
          <KeptPage key={page.index} record={record} page={page} />
        ) : (
          <GonePage key={page.index} recordId={record.id} page={page} />
        ),
      )}
    </div>
  )
}

function KeptPage({ record, page }: { record: RecordEntry; page: Page }) {
  const { t } = useTranslation()
  const { queries } = useClient()
  const { data } = useQuery(queries.pages.redactions.queryOptions({ input: { id: record.id, index: page.index } }))
  const isRedacted = (data?.boxes.length ?? 0) > 0
  const address = { recordId: record.id, pageIndex: page.index, version: record.version }
  return (
    <figure className="grid gap-1.5">
      <div data-picture className="desk grid place-items-center overflow-hidden rounded-md bg-desk p-3">
        <img
          src={page.transform === null && page.mediaType.startsWith('image/') ? originalUrl(address) : pictureUrl(address)}
          alt={t('records.pageOf', { page: page.index + 1, count: record.pages.length })}
          width={page.transform?.width}
          height={page.transform?.height}
          loading="lazy"
          className="h-auto max-h-64 w-auto max-w-full rounded-xs shadow-paper"
        />
      </div>
      <figcaption className="flex justify-between gap-3 text-xs text-ink-faint">
        <span className="truncate">{page.fileName}</span>
        <a
          href={isRedacted ? redactedUrl(address) : originalUrl(address)}
          target="_blank"
          rel="noreferrer"
          className="flex-none text-accent-text hover:underline"
        >
          {t(isRedacted ? 'records.redacted' : 'records.original')}
        </a>
      </figcaption>
    </figure>
  )
}

function GonePage({ recordId, page }: { recordId: string; page: Page }) {
  const { t } = useTranslation()
  const at = useRecordKeeping(recordId)?.pictureDestroyedAt ?? null
  return (
    <div className="hatched rounded-md border border-line-strong bg-sunken p-3">
      <div className="grid gap-0.5 rounded-sm bg-surface px-3 py-2.5">
        <b>{at === null ? t('records.pictureGone') : t('records.pictureGoneAt', { at })}</b>
        <span className="text-xs text-ink-soft">{t('records.fingerprint')}</span>
        <span className="font-mono text-xs [overflow-wrap:anywhere]">{page.fingerprint}</span>
      </div>
    </div>
  )
}
