import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { findDocumentType } from '#catalogue/catalogue.ts'
import type { AppErrorCode } from '#domain/app-error.ts'
import { hidesValues } from '#domain/glance-at.ts'
import type { RecordEntry } from '#domain/record.ts'
import type { RemoteOutcome } from '#domain/remote-outcome.ts'
import type { DocumentReading } from '#engine/engine.ts'
import type { Database } from '../database/schema.ts'
import { remoteReadingsKept } from '../remote-reading/remote-readings-kept.ts'
import { eventsOfPart, outcomeOf } from '../remote-reading/store-outcome.ts'
import type { Services } from '../services.ts'
import { type AskedReading, isAwaited } from './asked-reading.ts'
import { dropTexts } from './drop-texts.ts'
import { keepSettledRows } from './keep-settled-rows.ts'
import { moveRedactions } from '../pages/move-redactions.ts'
import { type RecordDraft, draftOf } from './record-draft.ts'
import { announce } from './record-notice.ts'
import { type NewEvent, addEvents, insertPages, insertRecord, lockRecord, updatePage } from './records-repository.ts'
import { rowOfDraft, saveDraft } from './save-draft.ts'
import type { StoredRecord } from './stored-record.ts'
import { storeTexts } from './store-texts.ts'

export type StoreNeeds = Pick<Services, 'database' | 'notifications' | 'now' | 'engine'>

export interface FinishedReading extends AskedReading {
  reading: DocumentReading
  /** Where the remote API is that was to be asked; null where nobody was. */
  host: string | null
}

/**
 * Stores what the engines found. Readings of a person and of the tax office stay, and the remote API's of before where it was
 * not asked again; the machine's are replaced.
 */
export async function storeReading(needs: StoreNeeds, { recordId, asked, reading, host }: FinishedReading): Promise<void> {
  const now = needs.now()
  await needs.database.transaction().execute(async (within) => {
    const stored = await lockRecord(within, recordId)
    if (!isAwaited(stored, { asked })) return
    await storePages(within, stored.pages, { recordId, reading })
    const { outcome, events } = await outcomeOf(within, { recordId, host, reading })
    const kept = keepSettledRows(await storeTexts(within, draftOf(stored, now), reading), reading.pages)
    const draft = await withoutHidden(within, withReading(kept, reading, outcome))
    const saved = await saveDraft(within, draft, { version: stored.row.version + 1, now })
    await addEvents(within, { recordId, at: now, who: 'machine' }, [...events, readEvent(needs, { draft, reading })])
    await announce(needs, within, { kind: 'record', ...saved })
    if (reading.others) await storeOthers(needs, within, { stored, others: reading.others, host })
  })
}

function readEvent({ engine }: Pick<StoreNeeds, 'engine'>, { draft, reading }: { draft: RecordDraft; reading: DocumentReading }): NewEvent {
  return { kind: 'read', data: { engine: engine.name, documentType: draft.record.documentType, found: readingsOf(reading).length } }
}

interface OtherDocuments {
  /** The record whose picture it is. */
  stored: StoredRecord
  others: NonNullable<DocumentReading['others']>
  host: string | null
}

/** Each further document of a picture becomes a record of its own, on its own part of the same picture. */
async function storeOthers(needs: StoreNeeds, within: Transaction<Database>, { stored, others, host }: OtherDocuments): Promise<void> {
  const now = needs.now()
  const [page] = stored.pages
  if (!page) return
  for (const reading of others) {
    const id = randomUUID()
    const { record } = draftOf({ ...stored, row: { ...stored.row, id } }, now)
    const row = await rowOfDraft(within, { record, readings: [] }, { version: 1, now })
    await insertRecord(within, { id, ...row, split_from: stored.row.id })
    await insertPages(within, [partOf(page, id)])
    await storePages(within, [page], { recordId: id, reading })
    const draft = withReading(await storeTexts(within, { record, readings: [] }, reading), reading, reading.remote ?? null)
    const saved = await saveDraft(within, draft, { version: 1, now })
    const { sha256, file_name: fileName } = page
    const captured: NewEvent = { kind: 'captured', data: { origin: record.origin, fileName, sha256, splitFrom: stored.row.id } }
    const asked = eventsOfPart({ host, reading })
    await addEvents(within, { recordId: id, at: now, who: 'machine' }, [captured, ...asked, readEvent(needs, { draft, reading })])
    await announce(needs, within, { kind: 'record', ...saved })
  }
  const split: NewEvent = { kind: 'split', data: { documents: others.length + 1 } }
  await addEvents(within, { recordId: stored.row.id, at: now, who: 'machine' }, [split])
}

function partOf({ lines: _lines, sealed: _sealed, picture_destroyed_at: _at, ...page }: StoredRecord['pages'][number], recordId: string) {
  return { ...page, record_id: recordId }
}

async function storePages(
  within: Transaction<Database>,
  before: StoredRecord['pages'],
  { recordId, reading: { pages, area } }: { recordId: string; reading: DocumentReading },
): Promise<void> {
  for (const [index, { transform, side = null, portrait, mrzLines, pattern = null }] of pages.entries()) {
    const old = before.find((page) => page.index === index)
    const laid = { transform, area: area ?? old?.area ?? null }
    const redactions = old ? moveRedactions(old.redactions, old, laid) : []
    const change = { redactions, transform, side, portrait, mrz_lines: [...mrzLines], pattern }
    await updatePage(within, { recordId, index }, { ...change, ...(area && { area }) })
  }
}

const readingsOf = ({ pages }: DocumentReading) => pages.flatMap((page) => page.readings)

function withReading({ record, readings }: RecordDraft, reading: DocumentReading, remote: RemoteOutcome | null): RecordDraft {
  const byPeople = readings.filter(({ source }) => source === 'person')
  const byOffice = readings.filter(({ source }) => source === 'tax-office')
  const found = [...readingsOf(reading), ...remoteReadingsKept({ record, readings }, reading)]
  const documentType = record.documentTypeFixed ? record.documentType : reading.documentType
  const isReadable = found.length > 0 || byPeople.length > 0 || (isText(documentType) && hasText(record.pages))
  const outcome: Pick<RecordEntry, 'status' | 'problem'> = isReadable
    ? { status: 'to-review', problem: null }
    : { status: 'unreadable', problem: { code: problemOf(remote), values: {} } }
  // Read again as what a person said it is, what else it may be stays on offer.
  const typeGuesses = reading.guesses && reading.guesses.length > 0 ? [...reading.guesses] : record.typeGuesses
  return { record: { ...record, ...outcome, documentType, typeGuesses }, readings: [...byPeople, ...byOffice, ...found] }
}

function problemOf(remote: RemoteOutcome | null): AppErrorCode {
  return remote === null || remote.outcome === 'read' ? 'page.nothing-found' : `remote.${remote.outcome}`
}

/** Whatever stood there of print goes with the first reading as a document whose values are shown in part. */
async function withoutHidden(within: Transaction<Database>, draft: RecordDraft): Promise<RecordDraft> {
  const { documentType: key } = draft.record
  const documentType = key === null ? null : findDocumentType(key)
  return documentType !== null && hidesValues(documentType) ? dropTexts(within, draft) : draft
}

function isText(documentType: string | null): boolean {
  return documentType !== null && findDocumentType(documentType)?.text === true
}

function hasText(pages: RecordEntry['pages']): boolean {
  return pages.some(({ lines }) => lines !== null && lines.length > 0)
}
