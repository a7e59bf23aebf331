import type { Services } from '../services.ts'
import type { CompatReply } from './compat-reply.ts'

export interface PictureToAnswer {
  bytes: Uint8Array
  /** Whether each value also tells how far it is to be trusted. */
  withEvidence: boolean
  signal: AbortSignal
}

/** How documents of one `typeId` are read and answered. */
export interface ReplyFamily {
  /** For the API's own description. */
  title: string
  /** Throws a `CompatFailure` of -1 when the picture shows no such document, or what the engine says of the picture. */
  answer: (needs: Pick<Services, 'engine' | 'now'>, picture: PictureToAnswer) => Promise<CompatReply>
}
