import { createStore } from 'zustand/vanilla'
import type { KeyBinding } from './key-binding.ts'

/** Who may have a key first: a part that lies over the screen, then the screen, then what holds everywhere. */
const levels = ['everywhere', 'screen', 'part'] as const
export type KeyLevel = (typeof levels)[number]

export interface KeyGroup {
  id: string
  /** What the group is called in the list of keys. */
  title: string
  level: KeyLevel
  /** Changes whenever what is listed changes. */
  looks: string
  bindings: readonly KeyBinding[]
}

/** Keys that work now, those of the topmost part of the screen last. The order of registering says less: parts mount before their screen. */
export const keyRegistryStore = createStore<{ groups: readonly KeyGroup[] }>()(() => ({ groups: [] }))

export function putKeyGroup(group: KeyGroup): void {
  keyRegistryStore.setState(({ groups }) => {
    const isKnown = groups.some((each) => each.id === group.id)
    const next = isKnown ? groups.map((each) => (each.id === group.id ? group : each)) : [...groups, group]
    return { groups: next.toSorted((left, right) => levels.indexOf(left.level) - levels.indexOf(right.level)) }
  })
}

export function dropKeyGroup(id: string): void {
  keyRegistryStore.setState(({ groups }) => ({ groups: groups.filter((each) => each.id !== id) }))
}
