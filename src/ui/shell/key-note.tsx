import { type ReactNode, useContext } from 'react'
import { createPortal } from 'react-dom'
import { ShellSlotsContext } from './shell-slots.ts'

/** A few words at the right end of the key line: `15 of 34`. */
export function KeyNote({ children }: { children: ReactNode }) {
  const { keyNote } = useContext(ShellSlotsContext)
  return keyNote === null ? null : createPortal(children, keyNote)
}
