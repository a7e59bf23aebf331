/** Brings the keyboard to an element that may only appear with the next rendering. */
export function focusSoon(id: string, options: FocusOptions = {}): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus(options))
}
