import { flushSync } from 'react-dom'

/** Where columns are added when there is none to focus. */
export const addColumnId = 'export-add-column'

/** Focuses the heading of a column; null: the button that adds one. */
export function focusColumn(id: string | null): void {
  const place = id === null ? `#${addColumnId}` : `[data-column="${CSS.escape(id)}"] [data-heading]`
  document.querySelector<HTMLElement>(place)?.focus()
}

/** Moving an element in the page takes its focus away; this gives it back. */
export function keepingFocus(change: () => void): void {
  const focused = document.activeElement
  flushSync(change)
  if (focused instanceof HTMLElement && focused.isConnected) focused.focus()
}
