import { useEffect } from 'react'
import { dispatchKey } from './dispatch-key.ts'
import { keyRegistryStore } from './key-registry.store.ts'

/** Listens for keys, once for the whole page. */
export function useKeyDispatch(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => dispatchKey(event, keyRegistryStore.getState().groups)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
