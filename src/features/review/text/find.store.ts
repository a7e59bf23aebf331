import { create } from 'zustand'

interface FindState {
  words: string
  /** Which hit is looked at, from 0; null before the first was asked for. */
  at: number | null
}

/** What is looked for in the text that is open. */
export const useFindStore = create<FindState>(() => ({ words: '', at: null }))

export function findWords(words: string): void {
  useFindStore.setState({ words, at: null })
}

export function goToHit(at: number | null): void {
  useFindStore.setState({ at })
}
