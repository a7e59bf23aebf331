import { chordMatches, isForText, parseChord } from './chord.ts'
import type { KeyBinding } from './key-binding.ts'
import type { KeyGroup } from './key-registry.store.ts'

const typing =
  'input:not([type="checkbox"],[type="radio"],[type="button"],[type="range"],[type="file"]), textarea, select, [contenteditable="true"]'
const pressable = 'button, a[href], summary, input[type="checkbox"], input[type="radio"], [role="button"], [role="option"]'
/** Menus and dialogs have keys of their own; those of the screen behind them rest. */
const layers = 'dialog[open], [role="menu"], [role="listbox"], [data-own-keys]'

function isLeftToTarget(binding: KeyBinding, chordWritten: string, target: Element | null): boolean {
  if (target === null) return false
  const chord = parseChord(chordWritten)
  if (target.closest(typing) !== null && isForText(chord) && binding.whileTyping !== true) return true
  const presses = (chord.code === 'Enter' || chord.code === 'Space') && !chord.hasCtrl && !chord.hasAlt
  return presses && binding.overControls !== true && target.closest(pressable) !== null
}

/** Runs the first binding that the event means, those registered last first. */
export function dispatchKey(event: KeyboardEvent, groups: readonly KeyGroup[]): void {
  if (event.defaultPrevented || event.isComposing) return
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest(layers) != null) return
  const press = {
    code: event.code,
    key: event.key,
    ctrlKey: event.ctrlKey,
    metaKey: event.metaKey,
    altKey: event.altKey,
    shiftKey: event.shiftKey,
    hasAltGraph: event.getModifierState('AltGraph'),
  }
  for (const group of groups.toReversed()) {
    for (const binding of group.bindings) {
      const chord = binding.keys.find((each) => chordMatches(parseChord(each), press))
      if (chord === undefined || binding.isOff === true || isLeftToTarget(binding, chord, target)) continue
      if (binding.run(event) === false) continue
      event.preventDefault()
      return
    }
  }
}
