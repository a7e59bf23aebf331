import type { AppErrorCode } from './app-error.ts'
import type { RecordStatus } from './record.ts'

export type RecordAction = 'edit' | 'read-here' | 'verify' | 'reject' | 'postpone' | 'reopen' | 'export'

type Refusals = Readonly<Record<RecordStatus, AppErrorCode | null>>

/** Work on a record that is open: its values are there, and nobody has settled it. */
const whileOpen: Refusals = {
  reading: 'record.not-ready',
  'to-review': null,
  postponed: null,
  // By hand: a picture that could not be read can still be typed off.
  unreadable: null,
  verified: 'record.not-open',
  passed: 'record.not-open',
  exported: 'record.not-open',
  rejected: 'record.not-open',
}

const refusals: Readonly<Record<RecordAction, Refusals>> = {
  edit: whileOpen,
  // Also while the remote API is waited for: whoever reads it now, that answer is no longer wanted.
  'read-here': { ...whileOpen, reading: null },
  verify: whileOpen,
  reject: whileOpen,
  postpone: whileOpen,
  reopen: {
    reading: 'record.not-ready',
    'to-review': 'record.already-open',
    unreadable: 'record.already-open',
    postponed: null,
    verified: null,
    passed: null,
    exported: null,
    rejected: null,
  },
  export: {
    reading: 'export.nothing',
    'to-review': 'export.nothing',
    unreadable: 'export.nothing',
    postponed: 'export.nothing',
    rejected: 'export.nothing',
    // Whether passed ones may leave is the owner's choice: see toExportableRecord.
    passed: null,
    verified: null,
    exported: null,
  },
}

/** Why a record of this status does not allow the action; null when it does. */
export function refusalOf(status: RecordStatus, action: RecordAction): AppErrorCode | null {
  return refusals[action][status]
}
