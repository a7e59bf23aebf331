/** One thing that keys do on a screen. */
export interface KeyBinding {
  /** Chords that do it (`KeyJ`, `Ctrl+Enter`, `char:?`); the first is the one that is printed. */
  keys: readonly [string, ...string[]]
  /** What it does, in a word or three. */
  label: string
  /** Answer `false` to let the browser and other bindings have the key. */
  run: (event: KeyboardEvent) => unknown
  /** Printed in the key line; all are listed under F1. */
  isHint?: boolean
  /** Works while typing too. Keys with Ctrl or Alt, F keys and Escape always do. */
  whileTyping?: boolean
  /** Enter and Space on a focused button or link press that; this takes them all the same. */
  overControls?: boolean
  /** Not now: neither works nor is listed. */
  isOff?: boolean
}
