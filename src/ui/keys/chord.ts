/**
 * A key with what is held beside it. Written `Ctrl+Shift+KeyZ`, with the key by its place on the keyboard
 * (`event.code`), or `char:?` where the character itself is meant. Ctrl is Cmd on a Mac.
 */
export interface Chord {
  code: string | null
  character: string | null
  hasCtrl: boolean
  hasAlt: boolean
  hasShift: boolean
}

const held = new Set(['Ctrl', 'Alt', 'Shift'])

/** Reads a chord as it is written in a binding. A bare last part is a code. */
export function parseChord(written: string): Chord {
  const parts = written.split('+')
  const key = parts.pop() ?? ''
  const strange = parts.find((part) => !held.has(part))
  if (strange !== undefined || key === '') throw new Error(`Not a chord: ${written}`)
  const isCharacter = key.startsWith('char:')
  return {
    code: isCharacter ? null : key,
    character: isCharacter ? key.slice('char:'.length) : null,
    hasCtrl: parts.includes('Ctrl'),
    hasAlt: parts.includes('Alt'),
    hasShift: parts.includes('Shift'),
  }
}

/** What of a keyboard event a chord looks at. */
export interface KeyPress {
  code: string
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  /** AltGr writes a character; it is never Alt, nor Ctrl with Alt. */
  hasAltGraph: boolean
}

/** The same key on the number pad. */
const twins: Record<string, string> = { NumpadEnter: 'Enter', NumpadDivide: 'Slash', NumpadAdd: 'Equal', NumpadSubtract: 'Minus' }

function withoutPad(code: string): string {
  return twins[code] ?? code.replace(/^Numpad(\d)$/, 'Digit$1')
}

export function chordMatches(chord: Chord, press: KeyPress): boolean {
  if (press.hasAltGraph && (chord.hasAlt || chord.hasCtrl)) return false
  if (chord.hasCtrl !== (press.ctrlKey || press.metaKey) || chord.hasAlt !== press.altKey) return false
  if (chord.character !== null) return press.key === chord.character
  return chord.hasShift === press.shiftKey && (chord.code === press.code || chord.code === withoutPad(press.code))
}

/** Whether pressing it in a text field would write or move there, so that it must be left alone. */
export function isForText(chord: Chord): boolean {
  if (chord.hasCtrl || chord.hasAlt) return false
  return chord.code === null || !/^(F\d+|Escape)$/.test(chord.code)
}
