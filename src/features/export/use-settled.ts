import { useEffect, useState } from 'react'

/** The value once it has stayed the same for a while; what equals it as JSON is the same. */
export function useSettled<Value>(value: Value, delayMs: number): { value: Value; isSettled: boolean } {
  const key = JSON.stringify(value)
  const [settled, setSettled] = useState({ key, value })
  useEffect(() => {
    const timer = setTimeout(() => setSettled((before) => (before.key === key ? before : { key, value })), delayMs)
    return () => clearTimeout(timer)
  }, [key, value, delayMs])
  return { value: settled.value, isSettled: settled.key === key }
}
