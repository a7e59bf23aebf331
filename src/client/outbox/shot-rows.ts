import type { AppErrorCode } from '#domain/app-error.ts'
import { failureOf } from '../app-failure.ts'
import { onceKey } from '../once-key.ts'
import type { OutboxDocument, OutboxShot, ShotOrigin } from './outbox-document.ts'

/** A picture that was just taken, chosen, dropped or pasted. */
export interface NewShot {
  blob: Blob
  fileName: string
  origin: ShotOrigin
  /** Fixes the type of a new document; null lets the engine find out. */
  documentType?: string | null
  reference?: string
  side?: 'front' | 'back'
  /** Key of the document that it is a further page of; left out, it begins one. */
  intoDocument?: string | null
}

export interface ShotRows {
  document: OutboxDocument
  /** Its place among the pages is known only when it is written. */
  shot: Omit<OutboxShot, 'order'>
}

const largestBytes = 25 * 1024 * 1024

/** What of a file can be refused without asking the server. */
function refusalOf({ size }: Blob): AppErrorCode | null {
  if (size === 0) return 'file.empty'
  return size > largestBytes ? 'file.too-large' : null
}

/** The rows of a new shot. `addedAt`: milliseconds since 1970. */
export function shotRows(shot: NewShot, shotKey: string, addedAt: number): ShotRows {
  const code = refusalOf(shot.blob)
  const documentKey = shot.intoDocument ?? onceKey()
  return {
    document: {
      key: documentKey,
      recordId: null,
      documentType: shot.documentType ?? null,
      origin: shot.origin,
      reference: shot.reference ?? '',
      addedAt,
      removeAt: null,
    },
    shot: {
      key: shotKey,
      documentKey,
      side: shot.side ?? 'front',
      fileName: shot.fileName,
      mediaType: shot.blob.type,
      bytes: shot.blob.size,
      addedAt,
      state: code ? 'refused' : 'waiting',
      problem: code ? { code, sentence: failureOf(code).sentence } : null,
      attempts: 0,
      seen: false,
    },
  }
}
