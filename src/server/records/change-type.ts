import { findDocumentType } from '#catalogue/catalogue.ts'
import { AppError } from '#domain/app-error.ts'
import type { RecordEntry } from '#domain/record.ts'
import { type ChangeNeeds, type ChangeRequest, changeRecord } from './change-record.ts'

/** A person fixes the type. What was read is judged as that type's fields at once; reading again does not change the type. */
export async function changeType(needs: ChangeNeeds, request: ChangeRequest & { documentType: string }): Promise<RecordEntry> {
  const { documentType } = request
  return changeRecord(needs, request, {
    name: 'change-type',
    action: 'edit',
    apply: ({ record, readings }) => {
      if (!findDocumentType(documentType)) throw new AppError('document-type.unknown')
      const status = record.status === 'unreadable' ? 'to-review' : record.status
      return {
        draft: { record: { ...record, status, problem: null, documentType, documentTypeFixed: true }, readings },
        events: [{ kind: 'type-changed', source: 'person', data: { old: record.documentType, new: documentType } }],
      }
    },
  })
}
