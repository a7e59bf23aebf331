import { findDocumentType } from '#catalogue/catalogue.ts'
import type { RecordSummary } from '#contract/records.contract.ts'
import { type OpenMatter, type RecordJudgement, judgeRecord } from '#domain/judge-record.ts'
import type { Known } from '#domain/known.ts'
import { summariseRecord } from '#domain/summarise-record.ts'
import type { RecordDraft } from './record-draft.ts'
import { searchText } from './search-text.ts'

export interface JudgedDraft extends Pick<RecordJudgement, 'fields' | 'openMatters' | 'acceptedByVerifying'> {
  summary: RecordSummary
  doubt: 'none' | 'look' | 'rule'
  /** What the search box looks through. */
  search: string
}

/** What is held of a record on a day, by the very code that the page runs while a person types. */
export function judgeDraft({ record, readings }: RecordDraft, { today, known }: { today: string; known: Known }): JudgedDraft {
  const documentType = record.documentType === null ? null : findDocumentType(record.documentType)
  const { fields, openMatters, acceptedByVerifying } = documentType
    ? judgeRecord({ documentType, readings, acceptedRules: record.acceptedRules, today, pages: record.pages, known })
    : { fields: [], openMatters: [], acceptedByVerifying: [] }
  const told = summariseRecord({ documentType, status: record.status, fields, openMatters, pages: record.pages })
  const summary = documentType === null && isOpen(record.status) ? { ...told, ...typeDoubt } : told
  return {
    fields,
    openMatters,
    acceptedByVerifying,
    summary,
    doubt: summary.doubts === 0 ? 'none' : doubtOf(openMatters),
    search: searchText(record, { fields, summary }),
  }
}

/** Without a type nothing can be settled: somebody has to choose it first. */
const typeDoubt: Pick<RecordSummary, 'doubts' | 'firstDoubt'> = {
  doubts: 1,
  firstDoubt: { field: null, kind: 'nothing-found', values: {} },
}

function isOpen(status: RecordDraft['record']['status']): boolean {
  return status === 'to-review' || status === 'postponed'
}

function doubtOf(openMatters: readonly OpenMatter[]): 'look' | 'rule' {
  return openMatters.some((matter) => matter.kind === 'rule') ? 'rule' : 'look'
}
