import { describe, expect, it } from 'vitest'
import type { OutboxEntry } from '#client/outbox/outbox.store.ts'
import type { ListedRecord } from '#client/wire-types.ts'
import { isUnderWay, signOf, trayState } from './tray-words.ts'

type Shot = OutboxEntry['shots'][number]

const shot: Shot = {
  key: 's',
  documentKey: 'd',
  order: 0,
  side: 'front',
  fileName: 'a.jpg',
  mediaType: 'image/jpeg',
  bytes: 9,
  addedAt: 0,
  state: 'sent',
  problem: null,
  attempts: 0,
  seen: false,
}
const entry = (more: Partial<Shot> = {}): OutboxEntry => ({
  key: 'd',
  recordId: null,
  documentType: null,
  origin: 'camera',
  reference: '',
  addedAt: 0,
  removeAt: null,
  shots: [{ ...shot, ...more }],
})
const record = (more: Partial<ListedRecord>, doubts = 0, kind = 'look'): ListedRecord => ({
  id: 'r',
  reference: '',
  status: 'to-review',
  documentType: 'passport',
  version: 1,
  problem: null,
  specimen: false,
  capturedAt: '',
  changedAt: '',
  settledAt: null,
  settledBy: null,
  postponedUntil: null,
  origin: 'camera',
  pageCount: 1,
  exportedAt: null,
  facesAskedBy: null,
  summary: { title: '', subtitle: '', number: '', doubts, firstDoubt: doubts === 0 ? null : { field: null, kind, values: {} } },
  ...more,
})
const kindOf = (facts: Partial<Parameters<typeof trayState>[0]>) =>
  trayState({ entry: entry(), record: null, isSending: false, hasLines: false, ...facts }).kind

describe('trayState', () => {
  it('follows a shot from this computer to a record that was looked at', () => {
    expect(kindOf({ entry: entry({ state: 'waiting' }) })).toBe('waiting')
    expect(kindOf({ entry: entry({ state: 'waiting' }), isSending: true })).toBe('sending')
    expect(kindOf({})).toBe('on-server')
    expect(kindOf({ record: record({ status: 'reading' }) })).toBe('reading')
    expect(kindOf({ record: record({ status: 'reading' }), hasLines: true })).toBe('lines-read')
    expect(kindOf({ record: record({}) })).toBe('clear')
    expect(kindOf({ record: record({}, 2) })).toBe('look')
    expect(kindOf({ record: record({}, 1, 'rule-fails') })).toBe('rule')
    expect(kindOf({ record: record({ status: 'verified' }) })).toBe('settled')
    expect(kindOf({ record: record({ status: 'unreadable' }) })).toBe('unreadable')
  })

  it('says the sentence of the server, and whether it waits or will not have it', () => {
    const problem = { code: 'storage.full', sentence: 'Less than 1 GB is free.' }
    expect(trayState({ entry: entry({ state: 'waiting', problem }), record: null, isSending: false, hasLines: false })).toEqual({
      kind: 'held-up',
      sentence: problem.sentence,
    })
    expect(trayState({ entry: entry({ state: 'refused', problem }), record: null, isSending: true, hasLines: false })).toEqual({
      kind: 'refused',
      sentence: problem.sentence,
    })
  })

  it('gives each outcome its sign, and a bar only to what goes on', () => {
    expect([
      signOf({ kind: 'clear' }),
      signOf({ kind: 'look', count: 1 }),
      signOf({ kind: 'refused', sentence: '' }),
      signOf({ kind: 'reading' }),
    ]).toEqual([null, 'look', 'conflict', null])
    expect([isUnderWay({ kind: 'reading' }), isUnderWay({ kind: 'clear' })]).toEqual([true, false])
  })
})
