import type { RecordEntry } from '#domain/record.ts'
import { type ChangeNeeds, type ChangeRequest, changeRecord } from './change-record.ts'

/** Changes what groups the documents of a visit. Settled records allow it too: it is no value of the document. */
export async function changeReference(needs: ChangeNeeds, request: ChangeRequest & { reference: string }): Promise<RecordEntry> {
  const { reference } = request
  return changeRecord(needs, request, {
    name: 'change-reference',
    action: null,
    apply: ({ record, readings }) => ({
      draft: { record: { ...record, reference }, readings },
      events: [{ kind: 'reference-changed', source: 'person', data: { old: record.reference, new: reference } }],
    }),
  })
}
