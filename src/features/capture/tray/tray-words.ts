import type { OutboxEntry } from '#client/outbox/outbox.store.ts'
import type { ListedRecord } from '#client/wire-types.ts'
import type { TrustState } from '#ui/trust-state.ts'

/** How a captured document fares, before it is put into words. */
export type TrayState =
  | { kind: 'sending' | 'waiting' | 'reading' | 'lines-read' | 'on-server' | 'settled' }
  /** Nothing is doubtful, which does not make everything proven. */
  | { kind: 'clear' }
  | { kind: 'look'; count: number }
  | { kind: 'rule'; count: number }
  /** The server's own sentence: refused, or waiting until it has room again. */
  | { kind: 'refused' | 'held-up'; sentence: string }
  | { kind: 'unreadable'; problem: ListedRecord['problem'] }

export interface TrayFacts {
  entry: OutboxEntry
  /** What the server says of it; null until it does. */
  record: ListedRecord | null
  isSending: boolean
  /** Values from the number lines are there already. */
  hasLines: boolean
}

export function trayState({ entry, record, isSending, hasLines }: TrayFacts): TrayState {
  const refused = entry.shots.find(({ state }) => state === 'refused')
  if (refused) return { kind: 'refused', sentence: refused.problem?.sentence ?? '' }
  const waiting = entry.shots.find(({ state }) => state === 'waiting')
  if (waiting) return waitingState(waiting.problem, isSending)
  return record === null ? { kind: 'on-server' } : recordState(record, hasLines)
}

function waitingState(problem: { sentence: string } | null, isSending: boolean): TrayState {
  if (isSending) return { kind: 'sending' }
  return problem ? { kind: 'held-up', sentence: problem.sentence } : { kind: 'waiting' }
}

function recordState({ status, problem, summary }: ListedRecord, hasLines: boolean): TrayState {
  if (status === 'reading') return { kind: hasLines ? 'lines-read' : 'reading' }
  if (status === 'unreadable') return { kind: 'unreadable', problem }
  if (status !== 'to-review') return { kind: 'settled' }
  if (summary.doubts === 0) return { kind: 'clear' }
  return { kind: summary.firstDoubt?.kind === 'rule-fails' ? 'rule' : 'look', count: summary.doubts }
}

/** The sign beside the words; null where there is only a bar or plain text. */
export function signOf({ kind }: TrayState): TrustState | null {
  const signs: Partial<Record<TrayState['kind'], TrustState>> = {
    look: 'look',
    rule: 'conflict',
    refused: 'conflict',
    'held-up': 'look',
    unreadable: 'missing',
    settled: 'verified',
  }
  return signs[kind] ?? null
}

/** Whether something goes on that the person waits for. */
export function isUnderWay({ kind }: TrayState): boolean {
  return kind === 'sending' || kind === 'reading' || kind === 'lines-read'
}
