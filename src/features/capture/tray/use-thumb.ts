import { useEffect, useState } from 'react'
import { useClient } from '#client/client-context.ts'
import { pictureUrl } from '#client/picture-url.ts'
import type { TrayRow } from './use-tray.ts'

/** What browsers show by themselves. */
const shown = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'])

/** Address of a small picture of the document: the one here until the server has its own. Null where none can be shown. */
export function useThumb({ entry, record }: TrayRow): string | null {
  const local = useLocalPicture(entry.shots[0]?.key ?? null, shown.has(entry.shots[0]?.mediaType ?? ''))
  const isRead = record !== null && record.status !== 'reading' && record.status !== 'unreadable'
  return isRead ? pictureUrl({ recordId: record.id, pageIndex: 0, version: record.version }, 'thumbnail') : local
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
