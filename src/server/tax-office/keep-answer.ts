import { findDocumentType } from '#catalogue/catalogue.ts'
import type { TaxOfficeAnswer } from '#domain/invoice/tax-office.ts'
import { taxOfficeReadings } from '#domain/invoice/tax-office-readings.ts'
import { refusalOf } from '#domain/record-actions.ts'
import type { ChangeNeeds } from '../records/change-record.ts'
import { type RecordDraft, draftOf } from '../records/record-draft.ts'
import { announce } from '../records/record-notice.ts'
import { addEvents, lockRecord } from '../records/records-repository.ts'
import { saveDraft } from '../records/save-draft.ts'
import { type KeptQuestion, answeredEvent } from './kept-questions.ts'

export interface NewAnswer {
  recordId: string
  question: KeptQuestion
  answer: TaxOfficeAnswer
}

/** Keeps an answer. What the office returned becomes readings of the record, unless it was settled or deleted meanwhile. */
export async function keepAnswer(needs: ChangeNeeds, { recordId, question, answer }: NewAnswer): Promise<void> {
  const now = needs.now()
  await needs.database.transaction().execute(async (within) => {
    const stored = await lockRecord(within, recordId)
    if (!stored) return
    await addEvents(within, { recordId, at: now, who: 'machine' }, [answeredEvent(question.id, answer)])
    const { row } = stored
    const draft = draftOf(stored, now)
    const isOpen = refusalOf(draft.record.status, 'edit') === null
    const saved =
      isOpen && answer.outcome === 'answered'
        ? await saveDraft(within, withReturned(draft, { question, answer }), { version: row.version + 1, now })
        : { id: row.id, version: row.version, status: row.status }
    await announce(needs, within, { kind: 'record', ...saved })
  })
}

/** Each answer takes the place of the one before. */
function withReturned({ record, readings }: RecordDraft, { question, answer }: Omit<NewAnswer, 'recordId'>): RecordDraft {
  const documentType = record.documentType === null ? null : findDocumentType(record.documentType)
  // Beside a refusal stands at most what was asked, which says nothing.
  const isKnown = documentType !== null && answer.code === 0
  const returned = isKnown ? taxOfficeReadings(documentType, { asked: question.values, returned: answer.returned }) : []
  return { record, readings: [...readings.filter(({ source }) => source !== 'tax-office'), ...returned] }
}
