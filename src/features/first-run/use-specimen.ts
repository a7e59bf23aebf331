import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import type { Outbox } from '#client/outbox/outbox.ts'
import { useOutboxStore } from '#client/outbox/outbox.store.ts'

/** Shipped with the page; a picture that was drawn, of nobody. */
export const specimenUrl = '/specimens/passport.jpg'

export interface Specimen {
  state: 'idle' | 'preparing'
  /** What went wrong, as a sentence. */
  failure: string | null
  begin: () => void
}

/** Takes the shipped specimen through the same door as any capture. Gives its document's key in the outbox; null when it could not be kept. */
async function captureSpecimen(outbox: Outbox): Promise<string | null> {
  const response = await fetch(specimenUrl)
  if (!response.ok) throw new Error(`${specimenUrl}: ${response.status}`)
  return outbox.keep({ blob: await response.blob(), fileName: 'specimen-passport.jpg', origin: 'specimen' })
}

/** Tries the specimen: `onOpen` gets its record as soon as the server has made one. */
export function useSpecimen(onOpen: (recordId: string) => void): Specimen {
  const { t } = useTranslation()
  const { outbox } = useClient()
  const [state, setState] = useState<Specimen['state']>('idle')
  const [failure, setFailure] = useState<string | null>(null)
  const [documentKey, setDocumentKey] = useState<string | null>(null)
  const entry = useOutboxStore(({ entries }) => entries.find((each) => each.key === documentKey))
  const recordId = entry?.recordId ?? null
  const refusal = entry?.shots.find((shot) => shot.state === 'refused')?.problem?.sentence ?? null
  useEffect(() => {
    if (recordId !== null) onOpen(recordId)
  }, [recordId, onOpen])
  async function begin() {
    setState('preparing')
    setFailure(null)
    const key = await captureSpecimen(outbox).catch(() => null)
    setDocumentKey(key)
    if (key !== null) return
    setState('idle')
    setFailure(t('firstRun.failed'))
  }
  const isStuck = refusal !== null
  return {
    state: isStuck ? 'idle' : state,
    failure: refusal ?? failure,
    begin: () => {
      if (state === 'idle' || isStuck) void begin()
    },
  }
}
