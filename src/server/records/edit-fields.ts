import { findDocumentType } from '#catalogue/catalogue.ts'
import type { FieldEdit } from '#contract/records.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { applyFieldEdits } from '#domain/apply-field-edits.ts'
import { type DocumentType, fieldSpec } from '#domain/document-type.ts'
import { glanceAt } from '#domain/glance-at.ts'
import { judgeField } from '#domain/judge-field.ts'
import type { RecordEntry } from '#domain/record.ts'
import { type ReadPages, machineLine } from '#domain/text/judge-text.ts'
import type { ReadLine } from '#domain/text/read-line.ts'
import { type ChangeNeeds, type ChangeRequest, changeRecord } from './change-record.ts'
import type { RecordDraft } from './record-draft.ts'
import type { NewEvent } from './records-repository.ts'

/** Saves a person's values: they stand above every machine's, and stay when the picture is read again. */
export async function editFields(needs: ChangeNeeds, request: ChangeRequest & { edits: readonly FieldEdit[] }): Promise<RecordEntry> {
  return changeRecord(needs, request, {
    name: 'edit-fields',
    action: 'edit',
    apply: ({ record, readings }) => {
      const documentType = knownType(record, request.edits)
      const edited = applyFieldEdits({ documentType, readings, edits: request.edits })
      return {
        draft: { record: openedByHand(record), readings: edited },
        events: request.edits.map((edit) => eventOf(edit, { documentType, pages: record.pages, before: readings, after: edited })),
      }
    },
  })
}

function knownType({ documentType, pages }: RecordDraft['record'], edits: readonly FieldEdit[]): DocumentType {
  const known = documentType === null ? null : findDocumentType(documentType)
  const isKnown = (field: string): boolean =>
    known !== null && (fieldSpec(known, field) !== null || (known.text === true && machineLine(pages, field) !== null))
  if (!known || !edits.every(({ field }) => isKnown(field))) throw new AppError('field.unknown')
  return known
}

/** What could not be read is open for review as soon as a person types. */
function openedByHand(record: RecordDraft['record']): RecordDraft['record'] {
  return record.status === 'unreadable' ? { ...record, status: 'to-review', problem: null } : record
}

interface Edited {
  documentType: DocumentType
  pages: ReadPages
  before: RecordDraft['readings']
  after: RecordDraft['readings']
}

function eventOf({ field, how }: FieldEdit, { documentType, pages, before, after }: Edited): NewEvent {
  const line = machineLine(pages, field)
  const spec = fieldSpec(documentType, field)
  const valueIn = (readings: RecordDraft['readings']): string | null => {
    if (spec !== null) return judgeField({ documentType, key: field, spec, readings }).value
    return line && lineValue(readings, { field, line })
  }
  const told = (value: string | null) => value && glanceAt(documentType, field, value)
  return { kind: 'edited', source: 'person', data: { field, how, old: told(valueIn(before)), new: told(valueIn(after)) } }
}

function lineValue(readings: RecordDraft['readings'], { field, line }: { field: string; line: ReadLine }): string | null {
  const person = readings.findLast((reading) => reading.field === field && reading.source === 'person')
  return person ? person.value : line.text
}
