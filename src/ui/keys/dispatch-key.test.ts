import { describe, expect, it } from 'vitest'
import type { KeyPress } from './chord.ts'
import { bindingsFor } from './dispatch-key.ts'
import type { KeyBinding } from './key-binding.ts'
import type { KeyGroup } from './key-registry.store.ts'

const bare: KeyPress = { code: '', key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, hasAltGraph: false }
const nowhere = { isTyping: false, isPressable: false }
const binding = (label: string, keys: KeyBinding['keys'], more: Partial<KeyBinding> = {}): KeyBinding => ({
  label,
  keys,
  run: () => true,
  ...more,
})
const group = (id: string, ...bindings: KeyBinding[]): KeyGroup => ({ id, title: id, level: 'screen', looks: id, bindings })

function labels(press: Partial<KeyPress>, groups: KeyGroup[], place = nowhere) {
  return bindingsFor({ ...bare, ...press }, groups, place).map((each) => each.label)
}

describe('bindingsFor', () => {
  it('puts what was registered last first', () => {
    const groups = [group('screen', binding('leave', ['Escape'])), group('drawer', binding('close the drawer', ['Escape']))]
    expect(labels({ code: 'Escape' }, groups)).toEqual(['close the drawer', 'leave'])
  })

  it('leaves letters to a text field, but not Escape, F keys or keys with Ctrl', () => {
    const groups = [group('a', binding('down', ['KeyJ']), binding('close', ['Escape']), binding('export', ['Ctrl+Enter']))]
    const typing = { isTyping: true, isPressable: false }
    expect(labels({ code: 'KeyJ' }, groups, typing)).toEqual([])
    expect(labels({ code: 'Escape' }, groups, typing)).toEqual(['close'])
    expect(labels({ code: 'Enter', ctrlKey: true }, groups, typing)).toEqual(['export'])
  })

  it('takes Enter while typing only where a binding asks for it', () => {
    const typing = { isTyping: true, isPressable: false }
    expect(labels({ code: 'Enter' }, [group('a', binding('open', ['Enter']))], typing)).toEqual([])
    expect(labels({ code: 'Enter' }, [group('a', binding('accept', ['Enter'], { whileTyping: true }))], typing)).toEqual(['accept'])
  })

  it('leaves Enter and Space to a focused button', () => {
    const onButton = { isTyping: false, isPressable: true }
    const groups = [group('a', binding('start', ['Enter']), binding('shutter', ['Space'], { overControls: true }))]
    expect(labels({ code: 'Enter' }, groups, onButton)).toEqual([])
    expect(labels({ code: 'Space' }, groups, onButton)).toEqual(['shutter'])
  })

  it('passes over what is off now', () => {
    expect(labels({ code: 'KeyX' }, [group('a', binding('select', ['KeyX'], { isOff: true }))])).toEqual([])
  })
})
