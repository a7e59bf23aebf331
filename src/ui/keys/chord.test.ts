import { describe, expect, it } from 'vitest'
import { chordMatches, isForText, type KeyPress, parseChord } from './chord.ts'

const bare: KeyPress = { code: '', key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, hasAltGraph: false }
const press = (given: Partial<KeyPress>): KeyPress => ({ ...bare, ...given })

describe('parseChord', () => {
  it('reads what is held and the key by its place', () => {
    expect(parseChord('Ctrl+Shift+KeyZ')).toEqual({ code: 'KeyZ', character: null, hasCtrl: true, hasAlt: false, hasShift: true })
  })

  it('reads a character, the plus sign too', () => {
    expect(parseChord('char:?')).toMatchObject({ code: null, character: '?' })
  })

  it('refuses what is not a chord', () => {
    expect(() => parseChord('Strg+KeyZ')).toThrow('Not a chord: Strg+KeyZ')
    expect(() => parseChord('')).toThrow('Not a chord')
  })
})

describe('chordMatches', () => {
  it('goes by the place of the key, whatever the layout writes there', () => {
    expect(chordMatches(parseChord('Ctrl+KeyZ'), press({ code: 'KeyZ', key: 'y', ctrlKey: true }))).toBe(true)
    expect(chordMatches(parseChord('Ctrl+KeyZ'), press({ code: 'KeyY', key: 'z', ctrlKey: true }))).toBe(false)
  })

  it('takes Cmd for Ctrl', () => {
    expect(chordMatches(parseChord('Ctrl+Enter'), press({ code: 'Enter', metaKey: true }))).toBe(true)
  })

  it('wants exactly what is held', () => {
    expect(chordMatches(parseChord('KeyX'), press({ code: 'KeyX', ctrlKey: true }))).toBe(false)
    expect(chordMatches(parseChord('Ctrl+KeyZ'), press({ code: 'KeyZ', ctrlKey: true, shiftKey: true }))).toBe(false)
  })

  it('never takes AltGr for Alt', () => {
    expect(chordMatches(parseChord('Alt+KeyQ'), press({ code: 'KeyQ', altKey: true, hasAltGraph: true }))).toBe(false)
  })

  it('finds a character wherever the layout has it', () => {
    expect(chordMatches(parseChord('char:?'), press({ code: 'Minus', key: '?', shiftKey: true }))).toBe(true)
  })

  it('takes the number pad for the same key', () => {
    expect(chordMatches(parseChord('Alt+Digit1'), press({ code: 'Numpad1', altKey: true }))).toBe(true)
    expect(chordMatches(parseChord('Enter'), press({ code: 'NumpadEnter' }))).toBe(true)
  })
})

describe('isForText', () => {
  it.each(['KeyJ', 'Slash', 'Enter', 'Space', 'ArrowDown', 'Shift+KeyH', 'char:?'])('%s belongs to a text field', (written) => {
    expect(isForText(parseChord(written))).toBe(true)
  })

  it.each(['F1', 'Escape', 'Ctrl+Enter', 'Alt+KeyP'])('%s does not', (written) => {
    expect(isForText(parseChord(written))).toBe(false)
  })
})
