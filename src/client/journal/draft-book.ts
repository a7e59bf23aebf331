import type { FieldEdit } from '#contract/records.contract.ts'
import type { RecordEntry } from '#domain/record.ts'
import { askToPersist } from '../ask-to-persist.ts'
import { onceKey } from '../once-key.ts'
import { tellEdits, tellSaving } from '../save-state.store.ts'
import type { Tabs } from '../tabs.ts'
import type { Draft, StoredDraft } from './draft.ts'
import { draftsOf, showDraft, showDrafts } from './drafts.store.ts'
import type { JournalShelf } from './journal-shelf.ts'

interface DraftBook {
  /** Shows the draft at once, writes it, and settles when it is safe here or the write failed (the save state says which). */
  keep(record: RecordEntry, edit: FieldEdit): Promise<void>
  /** Brings the screen to what is written, with what is still being written on top. */
  show(recordId: string): Promise<void>
  /** Tries again to write what could not be written, e.g. while the storage was full. */
  writeLeftovers(recordId: string): Promise<void>
}

/** Drafts on the screen and on the shelf, kept the same: a late read never puts an older keystroke back on the screen. */
export function draftBook({ shelf, tabs, now }: { shelf: JournalShelf; tabs: Tabs; now: () => number }): DraftBook {
  const unwritten = new Map<string, StoredDraft>()

  const write = async (draft: StoredDraft) => {
    const name = `${draft.recordId} ${draft.field}`
    unwritten.set(name, draft)
    try {
      await tellSaving(() => shelf.write(draft))
      if (unwritten.get(name)?.token === draft.token) unwritten.delete(name)
    } catch {
      // The save state says so; the draft stays in `unwritten` and on the screen.
    }
  }
  const leftovers = (recordId: string) => [...unwritten.values()].filter((draft) => draft.recordId === recordId)

  return {
    async keep(record, edit) {
      const draft = draftOf(record, edit, now())
      showDraft(draft)
      askToPersist()
      await write(draft)
      tabs.tell({ about: 'drafts', recordId: record.id })
      tellEdits(await shelf.count())
    },
    async show(recordId) {
      const written = await shelf.draftsOf(recordId)
      const shown = [...written, ...leftovers(recordId)].map((draft) => [draft.field, draft] as const)
      showDrafts(recordId, Object.fromEntries(shown))
      tellEdits(await shelf.count())
    },
    async writeLeftovers(recordId) {
      for (const draft of leftovers(recordId)) await write(draft)
    },
  }
}

function draftOf(record: RecordEntry, edit: FieldEdit, editedAt: number): StoredDraft {
  return {
    ...edit,
    ...standing(record, edit, draftsOf(record.id)[edit.field]),
    recordId: record.id,
    refused: null,
    token: onceKey(),
    editedAt,
  }
}

/** On what of the server the edit stands; typing what the other person typed ends a clash. */
function standing(record: RecordEntry, edit: FieldEdit, known: Draft | undefined): Pick<Draft, 'baseValue' | 'baseVersion' | 'clash'> {
  if (!known) {
    const baseValue = record.fields.find(({ key }) => key === edit.field)?.value ?? null
    return { baseValue, baseVersion: record.version, clash: null }
  }
  const { baseVersion } = known
  if (known.clash?.theirs === edit.value) return { baseValue: edit.value, baseVersion, clash: null }
  return { baseValue: known.baseValue, baseVersion, clash: known.clash }
}
