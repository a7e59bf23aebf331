import { useEffect, useId, useRef } from 'react'
import type { KeyBinding } from './key-binding.ts'
import { dropKeyGroup, type KeyLevel, putKeyGroup } from './key-registry.store.ts'

/**
 * Registers the keys of a screen or a part of it while that part is shown. They work, they are printed in the
 * key line (`isHint`), and F1 lists them under `title`. Bindings may be made anew at each render; of two bindings
 * for one key that of the higher `level` wins.
 */
export function useKeys(title: string, bindings: readonly KeyBinding[], level: KeyLevel = 'screen'): void {
  const id = useId()
  const latest = useRef(bindings)
  const looks = bindings.map(({ keys, label, isHint, isOff }) => [keys.join(), label, isHint === true, isOff === true].join()).join('\n')
  useEffect(() => {
    latest.current = bindings
  })
  useEffect(() => {
    const live = latest.current.map((binding, at) => ({
      ...binding,
      run: (event: KeyboardEvent) => latest.current[at]?.run(event),
    }))
    putKeyGroup({ id, title, level, looks, bindings: live })
  }, [id, title, level, looks])
  useEffect(() => () => dropKeyGroup(id), [id])
}
