import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { AppError } from '#domain/app-error.ts'
import type { RecordEntry } from '#domain/record.ts'
import { transactionWithBlobs } from '../blobs/transaction-with-blobs.ts'
import type { Database } from '../database/schema.ts'
import type { Services } from '../services.ts'
import { getRecord } from './get-record.ts'
import { newPageRows } from './new-page-rows.ts'
import { claimOnce, findOnce, keyOfTry } from './once.ts'
import { askForReading } from './read-record-job.ts'
import { type ReceivedPicture, receivePicture } from './receive-picture.ts'
import type { RecordDraft } from './record-draft.ts'
import { announce } from './record-notice.ts'
import { addEvents, insertPages, insertRecord } from './records-repository.ts'
import { rowOfDraft } from './save-draft.ts'

export type CaptureNeeds = Pick<Services, 'database' | 'notifications' | 'now' | 'blobs' | 'jobs' | 'engine' | 'refuseWhenFull'>

export interface CreateRequest {
  file: File
  idempotencyKey: string
  reference: string
  documentType?: string | undefined
  origin: string
  who: string
}

/**
 * A new record from its first original. The picture is safe on disk before the row commits, and its reading is asked
 * for in the same transaction. A retried upload answers with the record that the first one made.
 */
export async function createRecord(needs: CaptureNeeds, request: CreateRequest): Promise<RecordEntry> {
  const key = createKey(request)
  const known = await findOnce(needs.database, key)
  if (known !== null) return getRecord(needs, known)
  // A form's empty field means that nothing was chosen.
  const documentType = request.documentType || null
  if (documentType !== null && !findDocumentType(documentType)) throw new AppError('document-type.unknown')
  const picture = await receivePicture(needs, request.file)
  const id = randomUUID()
  const draft = newDraft({ ...request, documentType }, { id, now: needs.now() })
  const made = await transactionWithBlobs(needs, async (within, keep) => {
    const isFirst = await claimOnce(within, { key, recordId: id, version: 1, at: needs.now() })
    if (isFirst) await storeNew(needs, within, { draft, picture, sha256: await keep(picture.bytes), who: request.who })
    return isFirst
  })
  return getRecord(needs, made ? id : ((await findOnce(needs.database, key)) ?? id))
}

/** Names the try. */
export function createKey({ idempotencyKey, who }: Pick<CreateRequest, 'idempotencyKey' | 'who'>): string {
  return keyOfTry(`create ${idempotencyKey}`, who)
}

interface NewRecord {
  draft: RecordDraft
  picture: ReceivedPicture
  sha256: string
  who: string
}

async function storeNew(needs: CaptureNeeds, within: Transaction<Database>, { draft, picture, sha256, who }: NewRecord): Promise<void> {
  const { id, origin, capturedAt } = draft.record
  const now = new Date(capturedAt)
  await insertRecord(within, { id, ...(await rowOfDraft(within, draft, { version: 1, now })) })
  await insertPages(within, newPageRows(picture, { recordId: id, index: 0, sha256 }))
  await addEvents(within, { recordId: id, at: now, who }, [{ kind: 'captured', data: { origin, fileName: picture.fileName, sha256 } }])
  await askForReading(needs, within, id)
  await announce(needs, within, { kind: 'record', id, version: 1, status: 'reading' })
}

function newDraft(
  { reference, documentType, origin }: Pick<CreateRequest, 'reference' | 'origin'> & { documentType: string | null },
  { id, now }: { id: string; now: Date },
): RecordDraft {
  const record: RecordDraft['record'] = {
    id,
    reference,
    status: 'reading',
    documentType,
    typeGuesses: [],
    documentTypeFixed: documentType !== null,
    pages: [],
    acceptedRules: [],
    problem: null,
    specimen: origin === 'specimen',
    capturedAt: now.toISOString(),
    settledAt: null,
    settledBy: null,
    postponedUntil: null,
    rejectedReason: null,
    origin,
  }
  return { record, readings: [] }
}
