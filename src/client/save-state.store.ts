import { create } from 'zustand'
import { isStorageFull } from './is-storage-full.ts'

/** Where a person's work is safe: on this computer, and on the server. Two separate facts. */
export interface SaveState {
  /** `full`: this computer's storage is full and the last change is not written. `failed`: not written either, for another reason. */
  here: 'saved' | 'writing' | 'full' | 'failed'
  /** When the last change became safe on this computer, milliseconds since 1970; null before the first. */
  savedAt: number | null
  /** Edits of fields that the server does not have yet. */
  edits: number
  /** Captures that the server does not have yet. */
  captures: number
  connection: 'open' | 'lost'
}

export const useSaveState = create<SaveState>(() => ({ here: 'saved', savedAt: null, edits: 0, captures: 0, connection: 'open' }))

/** The second of the two facts, ready to be put into words. */
export function serverSide(state: SaveState): { kind: 'synced' } | { kind: 'sending' | 'offline'; count: number } {
  const count = state.edits + state.captures
  if (state.connection === 'lost') return { kind: 'offline', count }
  return count === 0 ? { kind: 'synced' } : { kind: 'sending', count }
}

let writes = 0

/** Says around a write to this computer whether it is safe. Gives what the write gives, throws what it throws. */
export async function tellSaving<Result>(write: () => Promise<Result>): Promise<Result> {
  writes += 1
  useSaveState.setState(({ here }) => ({ here: here === 'saved' ? 'writing' : here }))
  try {
    const result = await write()
    writes -= 1
    useSaveState.setState({ here: writes === 0 ? 'saved' : 'writing', savedAt: Date.now() })
    return result
  } catch (error) {
    writes -= 1
    useSaveState.setState({ here: isStorageFull(error) ? 'full' : 'failed' })
    throw error
  }
}

export function tellEdits(edits: number): void {
  useSaveState.setState({ edits })
}

export function tellCaptures(captures: number): void {
  useSaveState.setState({ captures })
}

export function tellConnection(connection: SaveState['connection']): void {
  useSaveState.setState((state) => (state.connection === connection ? state : { connection }))
}
