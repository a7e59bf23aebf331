import { type Chord, chordMatches, isForText, type KeyPress, parseChord } from './chord.ts'
import type { KeyBinding } from './key-binding.ts'
import type { KeyGroup } from './key-registry.store.ts'

const typing =
  'input:not([type="checkbox"],[type="radio"],[type="button"],[type="range"],[type="file"]), textarea, select, [contenteditable="true"]'
const pressable = 'button, a[href], summary, input[type="checkbox"], input[type="radio"], [role="button"], [role="option"]'
/** Menus and dialogs have keys of their own; those of the screen behind them rest. */
const layers = 'dialog[open], [role="menu"], [role="listbox"], [data-own-keys]'

/** Where the key was pressed, as far as bindings must mind. */
interface KeyPlace {
  isTyping: boolean
  isPressable: boolean
}

/** Whether the focused thing has a better right to this key than the screen. */
function isLeftToFocus(binding: KeyBinding, chord: Chord, { isTyping, isPressable }: KeyPlace): boolean {
  if (isTyping && isForText(chord) && binding.whileTyping !== true) return true
  const presses = (chord.code === 'Enter' || chord.code === 'Space') && !chord.hasCtrl && !chord.hasAlt
  return presses && isPressable && binding.overControls !== true
}

/** The bindings that a key press means, the topmost first. */
export function bindingsFor(press: KeyPress, groups: readonly KeyGroup[], place: KeyPlace): KeyBinding[] {
  return groups
    .toReversed()
    .flatMap((group) => group.bindings)
    .filter((binding) => {
      const chord = binding.keys.map(parseChord).find((each) => chordMatches(each, press))
      return chord !== undefined && binding.isOff !== true && !isLeftToFocus(binding, chord, place)
    })
}

/** Runs the topmost binding that the event means and that does not decline it. */
export function dispatchKey(event: KeyboardEvent, groups: readonly KeyGroup[]): void {
  if (event.defaultPrevented || event.isComposing) return
  const target = event.target instanceof Element ? event.target : document.body
  if (target.closest(layers) !== null) return
  const { code, key, ctrlKey, metaKey, altKey, shiftKey } = event
  const press = { code, key, ctrlKey, metaKey, altKey, shiftKey, hasAltGraph: event.getModifierState('AltGraph') }
  const place = { isTyping: target.closest(typing) !== null, isPressable: target.closest(pressable) !== null }
  const wasTaken = bindingsFor(press, groups, place).some((binding) => binding.run(event) !== false)
  if (wasTaken) event.preventDefault()
}
