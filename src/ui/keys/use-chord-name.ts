import { useCallback, useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { chordName, type LayoutNames } from './chord-name.ts'

interface KeyboardWithLayout {
  getLayoutMap: () => Promise<LayoutNames>
}

const layoutStore = createStore<{ layout: LayoutNames; isAsked: boolean }>()(() => ({ layout: new Map(), isAsked: false }))

function hasLayout(keyboard: unknown): keyboard is KeyboardWithLayout {
  return typeof keyboard === 'object' && keyboard !== null && 'getLayoutMap' in keyboard
}

async function askLayout(): Promise<void> {
  if (layoutStore.getState().isAsked) return
  layoutStore.setState({ isAsked: true })
  const keyboard = 'keyboard' in navigator ? navigator.keyboard : null
  if (!hasLayout(keyboard)) return
  // Refused inside some frames and private windows: the names of a US keyboard then stand.
  const layout = await keyboard.getLayoutMap().catch(() => null)
  if (layout !== null) layoutStore.setState({ layout })
}

/** How a chord is printed on this keyboard. */
export function useChordName(): (written: string) => string {
  const layout = useStore(layoutStore, (state) => state.layout)
  useEffect(() => void askLayout(), [])
  const isMac = navigator.platform.startsWith('Mac')
  return useCallback((written: string) => chordName(written, layout, isMac), [layout, isMac])
}
