import { describe, expect, it } from 'vitest'
import { chordName } from './chord-name.ts'

const german = new Map([
  ['KeyZ', 'y'],
  ['Slash', '-'],
  ['Space', ' '],
])
const none = new Map<string, string>()

describe('chordName', () => {
  it('prints what the layout has at that place', () => {
    expect(chordName('Ctrl+KeyZ', german, false)).toBe('Ctrl Y')
    expect(chordName('Slash', german, false)).toBe('-')
  })

  it('prints the US key where the layout is not told', () => {
    expect(chordName('Ctrl+KeyZ', none, false)).toBe('Ctrl Z')
    expect(chordName('Alt+Digit1', none, false)).toBe('Alt 1')
    expect(chordName('Slash', none, false)).toBe('/')
  })

  it('names keys without a character', () => {
    expect(chordName('Escape', german, false)).toBe('Esc')
    expect(chordName('Alt+ArrowUp', german, false)).toBe('Alt ↑')
    expect(chordName('Space', german, false)).toBe('Space')
    expect(chordName('F1', none, false)).toBe('F1')
    expect(chordName('char:?', none, false)).toBe('?')
  })

  it('prints the signs of a Mac', () => {
    expect(chordName('Ctrl+Shift+KeyZ', none, true)).toBe('⌘ ⇧ Z')
  })
})
