import { useRef } from 'react'

/** The same object as before while it says the same, so that what depends on it rests. */
export function useStable<Value>(value: Value): Value {
  const kept = useRef(value)
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value
  return kept.current
}
