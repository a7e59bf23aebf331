/** Shapes of what crosses the wire, as features see them: they may not look into the contract themselves. */
export type { ListedRecord, RecordFilter, HistoryEntry, Twin } from '#contract/records.contract.ts'
export type { ExportColumn, ExportRun, ExportTemplate } from '#contract/exports.contract.ts'
export type { TaxOffice } from '#contract/tax-office.contract.ts'
export type { Copies } from '#contract/settings.contract.ts'
export type { FoundRecord, RecordKeeping } from '#contract/keeping.contract.ts'
export type { Person } from '#contract/people.contract.ts'
export type { ApiToken } from '#contract/tokens.contract.ts'
export type { HistoryCheck, HistoryLine } from '#contract/history.contract.ts'
