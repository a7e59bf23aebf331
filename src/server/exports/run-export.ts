import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { AppError } from '#domain/app-error.ts'
import type { ExportRun } from '#contract/exports.contract.ts'
import { type KeepBlob, transactionWithBlobs } from '../blobs/transaction-with-blobs.ts'
import type { Database } from '../database/schema.ts'
import type { Services } from '../services.ts'
import { claimOnce, findOnce, keyOfTry } from '../records/once.ts'
import { announceAll } from '../records/record-notice.ts'
import type { ExportRequest } from './export-request.ts'
import { findAskedFor, findRun, insertRun, lockRecords, markExported } from './exports-repository.ts'
import { leftBefore, planExport } from './plan-export.ts'
import { runOfRow } from './run-of-row.ts'
import { writeFile } from './write-file.ts'

export type RunNeeds = Pick<Services, 'database' | 'blobs' | 'now'>

export interface RunRequest extends ExportRequest {
  onceKey: string
  /** False: refused where records would leave again as they left before. */
  mayRepeat?: boolean
}

/**
 * Writes the file and marks its records as exported, all in one transaction: the file exists exactly when the records
 * say that they are in it. Throws `export.nothing`, `export.unfit`, `record.left-before`. A retried run answers with the first one's.
 */
export async function runExport(needs: RunNeeds, request: RunRequest): Promise<ExportRun> {
  const key = keyOfTry(`export ${request.onceKey}`, request.sight.who)
  const id = randomUUID()
  const at = needs.now()
  await transactionWithBlobs(needs, async (within, keep) => {
    if (await claimOnce(within, { key, recordId: id, version: 1, at })) await writeRun(within, { id, at, request, keep })
  })
  const run = await findRun(needs.database, (await findOnce(needs.database, key)) ?? id)
  if (!run) throw new Error('an export run has no row')
  return runOfRow(run)
}

interface NewRun {
  id: string
  at: Date
  request: RunRequest
  keep: KeepBlob
}

async function writeRun(within: Transaction<Database>, { id, at, request, keep }: NewRun): Promise<void> {
  const { format, onceKey } = request
  const { who } = request.sight
  const asked = await findAskedFor(within, request, at)
  const locked = await lockRecords(
    within,
    asked.map((record) => record.id),
  )
  // Asked again of the locked ones alone: what changed in between counts, and from here on nothing does.
  const plan = planExport(await findAskedFor(within, { ...request, recordIds: locked }, at), request)
  const ids = plan.leaving.map((record) => record.id)
  if (ids.length === 0) throw new AppError(plan.unfit.length > 0 ? 'export.unfit' : 'export.nothing')
  if (request.mayRepeat === false && leftBefore(plan) !== null) throw new AppError('record.left-before')
  const sha256 = await keep(await writeFile(within, plan, { format, now: at }))
  await insertRun(within, {
    id,
    at,
    who,
    format,
    sha256,
    file_name: fileNameOf(at, extensionOf(format, ids.length)),
    records: ids.length,
    stayed: plan.stayed + plan.unfit.length,
    record_ids: ids,
    once_key: onceKey,
  })
  const left = await markExported(within, ids, { runId: id, format, at, who })
  const notices = left.map(({ id: recordId, version }) => ({ kind: 'record', id: recordId, version, status: 'exported' }) as const)
  await announceAll(within, notices)
}

/** Invoices are a file each, and several of them a package. */
function extensionOf(format: string, records: number): string {
  if (format !== 'ubl') return format
  return records === 1 ? 'xml' : 'zip'
}

/** `countercheck-2026-05-17-0930.csv`, by the server's clock. */
function fileNameOf(at: Date, extension: string): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return `countercheck-${day}-${two(at.getHours())}${two(at.getMinutes())}.${extension}`
}
