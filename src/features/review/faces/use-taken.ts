import { useEffect, useState } from 'react'

/** A picture that somebody took or chose. It is kept by this page alone, and no longer than it is open. */
export interface TakenPicture {
  blob: Blob
  /** Only on this page. */
  address: string
  from: 'camera' | 'file'
  /** ISO. */
  at: string
}

/** One such picture, and how to change it. */
export function useTaken(): [TakenPicture | null, (blob: Blob | null, from?: TakenPicture['from']) => void] {
  const [taken, setTaken] = useState<TakenPicture | null>(null)
  useEffect(() => () => (taken === null ? undefined : URL.revokeObjectURL(taken.address)), [taken])
  return [
    taken,
    (blob, from = 'file') =>
      setTaken(blob === null ? null : { blob, address: URL.createObjectURL(blob), from, at: new Date().toISOString() }),
  ]
}
