import type { CellMove } from './next-cell.ts'

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** By the key, with the modifiers that it is pressed with before it. */
const moves: Readonly<Record<string, CellMove>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'row-start',
  End: 'row-end',
  'Ctrl+Home': 'first',
  'Ctrl+End': 'last',
  Tab: 'next',
  'Shift+Tab': 'previous',
  Enter: 'down',
  'Shift+Enter': 'up',
}

/** Keys that move the caret while a cell is edited. */
const caretKeys: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Ctrl+Home', 'Ctrl+End'])

/** Where a key goes from a cell, as in a spreadsheet; null where it is for the text or for the screen. */
export function moveOfKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Press, isEditing: boolean): CellMove | null {
  if (altKey || metaKey) return null
  const chord = [ctrlKey ? 'Ctrl+' : '', shiftKey ? 'Shift+' : '', key].join('')
  return isEditing && caretKeys.has(chord) ? null : (moves[chord] ?? null)
}
