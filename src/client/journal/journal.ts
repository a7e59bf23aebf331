import type { FieldEdit } from '#contract/records.contract.ts'
import type { RecordEntry } from '#domain/record.ts'
import { type AppFailure, failureOf } from '../app-failure.ts'
import { retryLoop } from '../retry-loop.ts'
import type { Tabs } from '../tabs.ts'
import type { StoredDraft } from './draft.ts'
import { draftBook } from './draft-book.ts'
import { draftsOf } from './drafts.store.ts'
import { type SyncNeeds, syncRecord } from './sync-record.ts'
import { type UndoHistory, emptyHistory, remember, stepBack, stepForward } from './undo-history.ts'
import { ownSaves } from './own-saves.ts'
import { standingEdit } from './standing-edit.ts'

/** Keeps every edit of a field on this computer at each keystroke, and brings it to the server in the background. */
export interface Journal {
  /** Brings back what an earlier page left behind, and sends it. Works until `signal` aborts. */
  start(signal: AbortSignal): Promise<void>
  /**
   * Takes a person's edits of `record` (as the server gave it); several are undone as one. Settles when they are safe on
   * this computer; never throws.
   */
  edit(record: RecordEntry, ...edits: [FieldEdit, ...FieldEdit[]]): Promise<void>
  /** Takes back, or does again, the last change; gives the field that changed, or null when there is nothing. */
  undo(record: RecordEntry): string | null
  redo(record: RecordEntry): string | null
  /** Sends what waits now. Null when the server has all of it; else what is in the way. */
  flush(recordId: string): Promise<AppFailure | null>
  /** Settles clashes: this person's value goes on top, or theirs stands and ours is let go. */
  keepMine(recordId: string, fields: readonly string[]): Promise<void>
  takeTheirs(recordId: string, fields: readonly string[]): Promise<void>
  /** The record was destroyed: what was typed into it goes too. */
  drop(recordId: string): Promise<void>
  /** Tries again what the server refused, e.g. once the record is open again. */
  sendAgain(recordId: string): Promise<void>
}

export interface JournalNeeds extends SyncNeeds {
  tabs: Tabs
  now: () => number
}

/** A moment for the rest of a word, so that a burst of keystrokes is one save. They are safe here already. */
const settleMs = 400

export function createJournal(needs: JournalNeeds): Journal {
  const { shelf, tabs, now } = needs
  const drafts = draftBook(needs)
  const histories = new Map<string, UndoHistory>()
  const own = ownSaves()
  const loop = retryLoop(async (recordId) => {
    await drafts.writeLeftovers(recordId)
    const failure = await tabs.inTurn(`drafts:${recordId}`, () => syncRecord({ ...needs, own }, recordId))
    await drafts.show(recordId)
    tabs.tell({ about: 'drafts', recordId })
    return failure ?? clashFailure(recordId)
  })
  const keep = async (record: RecordEntry, edits: readonly FieldEdit[]) => {
    await Promise.all(edits.map(async (edit) => drafts.keep(record, edit)))
    loop.soon(record.id, settleMs)
  }
  const rework = async (recordId: string, change: (draft: StoredDraft) => StoredDraft | null) => {
    await shelf.rework(recordId, change)
    await drafts.show(recordId)
    tabs.tell({ about: 'drafts', recordId })
    loop.soon(recordId, settleMs)
  }
  const travel = (record: RecordEntry, step: typeof stepBack) => {
    const moved = step(histories.get(record.id) ?? emptyHistory)
    if (!moved) return null
    histories.set(record.id, moved.history)
    void keep(record, moved.edits)
    return moved.edits[0].field
  }

  return {
    async start(signal) {
      loop.start(signal)
      signal.addEventListener(
        'abort',
        tabs.listen((message) => void (message.about === 'drafts' && drafts.show(message.recordId))),
      )
      for (const recordId of await shelf.recordIds()) {
        await drafts.show(recordId)
        loop.soon(recordId, settleMs)
      }
    },
    edit(record, first, ...others) {
      const after = [first, ...others] as const
      const before = [standsIn(record, first), ...others.map((edit) => standsIn(record, edit))] as const
      histories.set(record.id, remember(histories.get(record.id) ?? emptyHistory, { before, after, at: now() }))
      return keep(record, after)
    },
    undo: (record) => travel(record, stepBack),
    redo: (record) => travel(record, stepForward),
    flush: (recordId) => loop.now(recordId),
    keepMine: (recordId, fields) => rework(recordId, (draft) => (fields.includes(draft.field) ? onTop(draft) : draft)),
    takeTheirs: (recordId, fields) => rework(recordId, (draft) => (fields.includes(draft.field) ? null : draft)),
    async drop(recordId) {
      histories.delete(recordId)
      await rework(recordId, () => null)
    },
    sendAgain: (recordId) => rework(recordId, (draft) => ({ ...draft, refused: null })),
  }
}

/** What brings a field back to where it stands; one of which the server knows nothing yet, such as a cell of a new row, to nothing. */
function standsIn({ id, fields }: RecordEntry, { field }: FieldEdit): FieldEdit {
  const known = fields.find(({ key }) => key === field) ?? null
  return standingEdit(field, { known, draft: draftsOf(id)[field] })
}

const onTop = (draft: StoredDraft): StoredDraft => ({
  ...draft,
  baseValue: draft.clash ? draft.clash.theirs : draft.baseValue,
  clash: null,
})

/** Drafts that wait for the person's choice are in the way of everything that needs them on the server. */
function clashFailure(recordId: string): AppFailure | null {
  return Object.values(draftsOf(recordId)).some((draft) => draft.clash !== null) ? failureOf('record.stale') : null
}
