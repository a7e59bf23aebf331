import type { Transaction } from 'kysely'
import { findDocumentType } from '#catalogue/catalogue.ts'
import type { RecordEntry } from '#domain/record.ts'
import type { DocumentReading } from '#engine/engine.ts'
import { asJson } from '../database/as-json.ts'
import type { Database } from '../database/schema.ts'
import type { Services } from '../services.ts'
import { type RecordDraft, draftOf } from './record-draft.ts'
import { announce } from './record-notice.ts'
import { addEvents, lockRecord, updatePage } from './records-repository.ts'
import { saveDraft } from './save-draft.ts'
import { storeTexts } from './store-texts.ts'

export type StoreNeeds = Pick<Services, 'database' | 'notifications' | 'now' | 'engine'>

export interface FinishedReading {
  recordId: string
  /** How many pages were read: one that was added meanwhile is read by a job of its own, and this reading is left. */
  pageCount: number
  reading: DocumentReading
}

/** Stores what the engine found. A person's readings stay; the machine's of before are replaced. */
export async function storeReading(needs: StoreNeeds, { recordId, pageCount, reading }: FinishedReading): Promise<void> {
  const now = needs.now()
  await needs.database.transaction().execute(async (within) => {
    const stored = await lockRecord(within, recordId)
    if (!stored || stored.row.status !== 'reading' || stored.pages.length !== pageCount) return
    await storePages(within, recordId, reading.pages)
    const draft = withReading(await storeTexts(within, draftOf(stored, now), reading.pages), reading)
    const saved = await saveDraft(within, draft, { version: stored.row.version + 1, now })
    await addEvents(within, { recordId, at: now, who: 'machine' }, [
      { kind: 'read', data: { engine: needs.engine.name, documentType: draft.record.documentType, found: readingsOf(reading).length } },
    ])
    await announce(needs, within, { kind: 'record', ...saved })
  })
}

async function storePages(within: Transaction<Database>, recordId: string, pages: DocumentReading['pages']): Promise<void> {
  for (const [index, { transform, portrait, mrzLines }] of pages.entries()) {
    const change = { transform: asJson(transform), portrait: asJson(portrait), mrz_lines: asJson([...mrzLines]) }
    await updatePage(within, { recordId, index }, change)
  }
}

const readingsOf = ({ pages }: DocumentReading) => pages.flatMap((page) => page.readings)

function withReading({ record, readings }: RecordDraft, reading: DocumentReading): RecordDraft {
  const byPeople = readings.filter(({ source }) => source === 'person')
  const found = readingsOf(reading)
  const documentType = record.documentTypeFixed ? record.documentType : reading.documentType
  const isReadable = found.length > 0 || byPeople.length > 0 || (isText(documentType) && hasText(record.pages))
  const outcome: Pick<RecordEntry, 'status' | 'problem'> = isReadable
    ? { status: 'to-review', problem: null }
    : { status: 'unreadable', problem: { code: 'page.nothing-found', values: {} } }
  return { record: { ...record, ...outcome, documentType }, readings: [...byPeople, ...found] }
}

function isText(documentType: string | null): boolean {
  return documentType !== null && findDocumentType(documentType)?.text === true
}

function hasText(pages: RecordEntry['pages']): boolean {
  return pages.some(({ lines }) => lines !== null && lines.length > 0)
}
