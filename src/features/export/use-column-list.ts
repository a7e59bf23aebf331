import { type RefObject, useEffect, useRef } from 'react'
import { dispatchKey } from '#ui/keys/dispatch-key.ts'
import { keyRegistryStore } from '#ui/keys/key-registry.store.ts'
import { activateColumn } from './export.store.ts'

/** Follows which column is edited, and lets the screen's keys with Alt go before what a closed list would do with them. */
export function useColumnList(): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const element = list.current
    element?.addEventListener('focusin', followFocus)
    element?.addEventListener('keydown', altKeysFirst, true)
    return () => {
      element?.removeEventListener('focusin', followFocus)
      element?.removeEventListener('keydown', altKeysFirst, true)
    }
  }, [])
  return list
}

function followFocus({ target }: FocusEvent): void {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  activateColumn(row?.dataset['column'] ?? null)
}

function altKeysFirst(event: KeyboardEvent): void {
  if (!event.altKey) return
  dispatchKey(event, keyRegistryStore.getState().groups)
  if (event.defaultPrevented) event.stopPropagation()
}
