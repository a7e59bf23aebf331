import { createContext } from 'react'

/** Places of the shell that the screen inside it fills. */
export interface ShellSlots {
  bar: HTMLElement | null
  keyNote: HTMLElement | null
}

export const ShellSlotsContext = createContext<ShellSlots>({ bar: null, keyNote: null })
