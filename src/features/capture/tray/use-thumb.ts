import { useEffect, useState } from 'react'
import { useClient } from '#client/client-context.ts'
import { pictureUrl } from '#client/picture-url.ts'
import type { TrayRow } from './use-tray.ts'

/** What browsers show by themselves. */
const shown = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/bmp'])

/**
 * Address of a small picture of the document: the one here until the server has read it, or only has it where the browser
 * cannot show it (a PDF's first page). Null where none can be shown.
 */
export function useThumb({ entry, record }: TrayRow): string | null {
  const isShown = shown.has(entry.shots[0]?.mediaType ?? '')
  const local = useLocalPicture(entry.shots[0]?.key ?? null, isShown)
  const isDrawn = record !== null && (!isShown || (record.status !== 'reading' && record.status !== 'unreadable'))
  return isDrawn ? pictureUrl({ recordId: record.id, pageIndex: 0, version: record.version }, 'thumbnail') : local
}

function useLocalPicture(shotKey: string | null, isShown: boolean): string | null {
  const { outbox } = useClient()
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (shotKey === null || !isShown) return
    const over = new AbortController()
    let made: string | null = null
    void outbox.picture(shotKey).then((blob) => {
      if (!blob || over.signal.aborted) return
      made = URL.createObjectURL(blob)
      setAddress(made)
    })
    return () => {
      over.abort()
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [outbox, shotKey, isShown])
  return address
}
