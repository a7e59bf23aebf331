import { findDocumentType } from '#catalogue/catalogue.ts'
import { AppError } from '#domain/app-error.ts'
import type { RecordEntry } from '#domain/record.ts'
import { hasRule } from '#domain/run-rules.ts'
import { type ChangeNeeds, type ChangeRequest, changeRecord } from './change-record.ts'

/** A person lets a failing rule pass for this record, with the reason. */
export async function acceptRule(needs: ChangeNeeds, request: ChangeRequest & { rule: string; reason: string }): Promise<RecordEntry> {
  const { rule, reason, who } = request
  return changeRecord(needs, request, {
    name: 'accept-rule',
    action: 'edit',
    apply: ({ record, readings }, { now }) => {
      const documentType = record.documentType === null ? null : findDocumentType(record.documentType)
      if (!documentType || !hasRule(documentType, rule)) throw new AppError('rule.unknown')
      const others = record.acceptedRules.filter((accepted) => accepted.rule !== rule)
      return {
        draft: { record: { ...record, acceptedRules: [...others, { rule, reason, at: now.toISOString(), by: who }] }, readings },
        events: [{ kind: 'rule-accepted', source: 'person', data: { rule, reason } }],
      }
    },
  })
}
