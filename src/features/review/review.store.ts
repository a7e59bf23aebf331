import { create } from 'zustand'

/** What is asked in place before something is settled otherwise than by verifying. */
export type Question = 'reject' | 'postpone' | 'reopen'

/** What was settled last, so that it can be taken back for a while. */
export interface Settled {
  recordId: string
  version: number
  /** Milliseconds since 1970. */
  at: number
}

/** What a person is doing on the screen. Nothing of the server's is kept here. */
interface ReviewState {
  recordId: string | null
  /** The field that has the keyboard, or had it last. */
  focused: string | null
  /** The field under the pointer, on the picture, in the table or in the list. */
  pointed: string | null
  /** The field whose evidence stands open. One at a time. */
  opened: string | null
  /** The row of a table that is marked as a whole. */
  markedRow: { table: string; row: number } | null
  pageIndex: number
  /** The file's data stand in the picture's place. */
  isFileDataShown: boolean
  areBoxesShown: boolean
  isContrastStrong: boolean
  /** Parts of the page are being blacked out. */
  isBlackingOut: boolean
  /** Clockwise, for the eye only. */
  quarterTurns: number
  isAllEvidenceShown: boolean
  areAllRulesShown: boolean
  question: Question | null
  /** The rule for which a reason is being written. */
  acceptingRule: string | null
  /** The focused field was changed since it was reached. */
  isTouched: boolean
  /** A decision is on its way to the server. */
  isSending: boolean
  /** Why the last decision did not come through, as a sentence. */
  failure: string | null
  /** Values that somebody else changed too are shown side by side. */
  isComparing: boolean
  lastSettled: Settled | null
}

const atRest: ReviewState = {
  recordId: null,
  focused: null,
  pointed: null,
  opened: null,
  markedRow: null,
  pageIndex: 0,
  isFileDataShown: false,
  areBoxesShown: true,
  isContrastStrong: false,
  isBlackingOut: false,
  quarterTurns: 0,
  isAllEvidenceShown: false,
  areAllRulesShown: false,
  question: null,
  acceptingRule: null,
  isTouched: false,
  isSending: false,
  failure: null,
  isComparing: false,
  lastSettled: null,
}

export const useReviewStore = create<ReviewState>(() => atRest)

const set = useReviewStore.setState

/** Begins with another record. What was set for the eye stays, and what can be taken back. */
export function beginRecord(recordId: string): void {
  set(({ areBoxesShown, isContrastStrong, lastSettled }) => ({ ...atRest, areBoxesShown, isContrastStrong, lastSettled, recordId }))
}

/** A field was reached by key or click. `opens`: there is something to look at. */
export function reachField(field: string, opens: boolean): void {
  set((state) =>
    state.focused === field && state.opened === field
      ? state
      : { focused: field, opened: opens ? field : null, isTouched: false, markedRow: null },
  )
}

/** A field was changed. What was settled before is not the last thing done any more. */
export function touchField(): void {
  set({ isTouched: true, lastSettled: null, failure: null })
}

export function markRow(markedRow: { table: string; row: number } | null): void {
  set({ markedRow })
}

export function openField(field: string): void {
  set({ focused: field, opened: field })
}

export function pointAt(field: string | null): void {
  if (useReviewStore.getState().pointed !== field) set({ pointed: field })
}

export function showPage(pageIndex: number): void {
  set({ pageIndex, quarterTurns: 0, isFileDataShown: false })
}

/** Turns to a page without leaving the file's data. */
export function followToPage(pageIndex: number): void {
  set({ pageIndex, quarterTurns: 0 })
}

export function showFileData(): void {
  set({ isFileDataShown: true })
}

export function toggleBoxes(): void {
  set((state) => ({ areBoxesShown: !state.areBoxesShown }))
}

export function toggleContrast(): void {
  set((state) => ({ isContrastStrong: !state.isContrastStrong }))
}

/** Begins or ends to black parts of the page out. */
export function blackOut(isBlackingOut: boolean): void {
  set({ isBlackingOut })
}

export function turnPicture(): void {
  set((state) => ({ quarterTurns: (state.quarterTurns + 1) % 4 }))
}

export function toggleAllEvidence(): void {
  set((state) => ({ isAllEvidenceShown: !state.isAllEvidenceShown }))
}

export function toggleAllRules(): void {
  set((state) => ({ areAllRulesShown: !state.areAllRulesShown }))
}

export function ask(question: Question | null): void {
  set({ question, failure: null })
}

export function acceptRuleInPlace(rule: string | null): void {
  set({ acceptingRule: rule })
}

export function beginSending(): void {
  set({ isSending: true, failure: null })
}

export function endSending(failure: string | null): void {
  set({ isSending: false, failure })
}

export function noteSettled(lastSettled: Settled | null): void {
  set({ lastSettled })
}

export function compare(isComparing: boolean): void {
  set({ isComparing })
}
