import { createStore } from 'zustand/vanilla'
import type { KeyBinding } from './key-binding.ts'

export interface KeyGroup {
  id: string
  /** What the group is called in the list of keys. */
  title: string
  /** Changes whenever what is listed changes. */
  looks: string
  bindings: readonly KeyBinding[]
}

/** Keys that work now, those of the topmost part of the screen last. */
export const keyRegistryStore = createStore<{ groups: readonly KeyGroup[] }>()(() => ({ groups: [] }))

export function putKeyGroup(group: KeyGroup): void {
  keyRegistryStore.setState(({ groups }) => {
    const isKnown = groups.some((each) => each.id === group.id)
    return { groups: isKnown ? groups.map((each) => (each.id === group.id ? group : each)) : [...groups, group] }
  })
}

export function dropKeyGroup(id: string): void {
  keyRegistryStore.setState(({ groups }) => ({ groups: groups.filter((each) => each.id !== id) }))
}
