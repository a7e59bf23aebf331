import { findDocumentType } from '#catalogue/catalogue.ts'
import type { FieldEdit } from '#contract/records.contract.ts'
import { type OpenMatter, judgeRecord } from '#domain/judge-record.ts'
import type { RecordEntry } from '#domain/record.ts'
import type { Services } from '../services.ts'
import { acceptRule } from '../records/accept-rule.ts'
import { editFields } from '../records/edit-fields.ts'
import { isoDay } from '../records/iso-day.ts'
import { verifyRecord } from '../records/verify-record.ts'
import type { DemoDocument } from './demo-document.ts'

/** Does what a person would: looks at every open value on the document, accepts failing rules, verifies. */
export async function settleRecord(
  services: Services,
  record: RecordEntry,
  { id, values }: Pick<DemoDocument, 'id' | 'values'>,
): Promise<RecordEntry> {
  const who = 'person'
  const edits = mattersOf(record, services.now()).flatMap((matter) =>
    matter.kind === 'rule' ? [] : [editOf(matter.field, { record, values })],
  )
  let settled = record
  const change = (step: string) => ({ id: record.id, version: settled.version, onceKey: `demo ${id} ${step}`, who })
  if (edits.length > 0) settled = await editFields(services, { ...change('edit'), edits })
  for (const matter of mattersOf(settled, services.now())) {
    if (matter.kind !== 'rule') continue
    settled = await acceptRule(services, { ...change(matter.rule), rule: matter.rule, reason: 'Part of the demonstration' })
  }
  return verifyRecord(services, change('verify'))
}

function mattersOf({ documentType: key, fields, acceptedRules }: RecordEntry, now: Date): OpenMatter[] {
  const documentType = key === null ? null : findDocumentType(key)
  if (!documentType) return []
  const readings = fields.flatMap((field) => field.readings)
  return judgeRecord({ documentType, readings, acceptedRules, today: isoDay(now) }).openMatters
}

function editOf(key: string, { record, values }: { record: RecordEntry; values: DemoDocument['values'] }): FieldEdit {
  const field = record.fields.find((each) => each.key === key)
  const value = values[key] ?? field?.value ?? null
  return { field: key, value, how: value === field?.value ? 'confirmed' : 'typed' }
}
