import type { Transaction } from 'kysely'
import { AppError } from '#domain/app-error.ts'
import { refusalOf } from '#domain/record-actions.ts'
import type { RecordEntry } from '#domain/record.ts'
import type { Database } from '../database/schema.ts'
import type { Services } from '../services.ts'
import { type ChangeNeeds, type ChangeRequest, changeRecord } from './change-record.ts'
import { askForReading } from './read-record-job.ts'
import { announce } from './record-notice.ts'
import { addEvents, deleteRecord, listPartsOf, lockRecord, updatePage, updateRecord } from './records-repository.ts'
import type { StoredRecord } from './stored-record.ts'

/**
 * Takes back that a picture was divided: its other documents' records go, and this one is read again as the whole
 * picture. Refused when somebody has settled one of the others or typed into it: nothing of theirs may be lost.
 * Throws `record.not-split`, `record.part-in-use`, `record.held`, `picture.destroyed`.
 */
export async function keepWhole(needs: ChangeNeeds & Pick<Services, 'jobs'>, request: ChangeRequest): Promise<RecordEntry> {
  return changeRecord(needs, request, {
    name: 'keep-whole',
    action: 'edit',
    apply: async ({ record, readings }, { within, now }) => {
      if (record.pages.every(({ area }) => area === null)) throw new AppError('record.not-split')
      if (record.pages.some(({ pictureKept }) => !pictureKept)) throw new AppError('picture.destroyed')
      const removed = await removeParts(needs, within, { record, at: now, who: request.who })
      await updatePage(within, { recordId: record.id, index: 0 }, { area: null, transform: null })
      await updateRecord(within, record.id, { kept_whole: true, split_from: null })
      await askForReading(needs, within, record.id)
      return {
        draft: { record: { ...record, status: 'reading', problem: null, postponedUntil: null }, readings },
        events: [{ kind: 'kept-whole', source: 'person', data: { removed } }],
      }
    },
  })
}

interface Undivided {
  record: Pick<RecordEntry, 'id'>
  at: Date
  who: string
}

/** How many records went. They share their picture with the one that stays. */
async function removeParts(needs: ChangeNeeds, within: Transaction<Database>, { record, at, who }: Undivided): Promise<number> {
  const parts: StoredRecord['row'][] = []
  for (const id of await listPartsOf(within, record.id)) {
    const part = await lockRecord(within, id)
    if (!part) continue
    parts.push(part.row)
    if (part.row.held_at !== null) throw new AppError('record.held')
    const isTouched = part.row.readings.some(({ source }) => source === 'person')
    if (isTouched || refusalOf(part.row.status, 'edit') !== null) throw new AppError('record.part-in-use')
  }
  // All locks first: whoever adds a line to the history holds up all others who do.
  for (const { id, document_type: documentType } of parts) {
    await deleteRecord(within, id)
    await addEvents(within, { recordId: id, at, who }, [{ kind: 'removed', source: 'person' }])
    await announce(needs, within, { kind: 'removed', id, documentType })
  }
  return parts.length
}
