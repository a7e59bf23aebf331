import { parseChord } from './chord.ts'

/** What stands on each key in the layout of this computer, by `event.code`; empty where the browser does not tell. */
export type LayoutNames = ReadonlyMap<string, string>

const names: Record<string, string> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  Insert: 'Ins',
  Slash: '/',
  Equal: '=',
  Minus: '-',
  Comma: ',',
  Period: '.',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
}

function keyName(code: string, layout: LayoutNames): string {
  const own = layout.get(code)
  if (own !== undefined && own.trim() !== '') return own.toUpperCase()
  return names[code] ?? code.replace(/^(Key|Digit)(?=.$)/, '')
}

/** A chord as printed on this keyboard: `Ctrl Shift Z`, `⌘ Z` on a Mac. */
export function chordName(written: string, layout: LayoutNames, isMac: boolean): string {
  const chord = parseChord(written)
  return [
    chord.hasCtrl && (isMac ? '⌘' : 'Ctrl'),
    chord.hasAlt && (isMac ? '⌥' : 'Alt'),
    chord.hasShift && (isMac ? '⇧' : 'Shift'),
    chord.character ?? keyName(chord.code ?? '', layout),
  ]
    .filter(Boolean)
    .join(' ')
}
