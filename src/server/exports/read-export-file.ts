import { AppError } from '#domain/app-error.ts'
import { addEvents } from '../records/records-repository.ts'
import type { Services } from '../services.ts'
import { findRun } from './exports-repository.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  xml: 'application/xml',
  zip: 'application/zip',
}

/** The file of a run, as it was written; the history tells who took it. Throws `not-found`, `export.destroyed`. */
export async function readExportFile(
  { database, blobs, now }: Pick<Services, 'database' | 'blobs' | 'now'>,
  { id, who }: { id: string; who: string },
): Promise<File> {
  const run = await findRun(database, id)
  if (run?.file_destroyed_at) throw new AppError('export.destroyed')
  const bytes = run && (await blobs.get(run.sha256))
  if (!bytes) throw new AppError('not-found')
  const data = { run: id, format: run.format, documents: run.records }
  await addEvents(database, { recordId: null, at: now(), who }, [{ kind: 'export-fetched', data }])
  return new File([Buffer.from(bytes)], run.file_name, {
    type: mediaTypes[run.file_name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
  })
}
