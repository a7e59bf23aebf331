import { useState } from 'react'

/** The same object as before while it says the same, so that what depends on it rests. */
export function useStable<Value>(value: Value): Value {
  const [kept, keep] = useState(value)
  const isSame = kept === value || JSON.stringify(kept) === JSON.stringify(value)
  if (!isSame) keep(value)
  return isSame ? kept : value
}
