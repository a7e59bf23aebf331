import { recordChannel, recordNoticeSchema } from '../records/record-notice.ts'
import type { Services } from '../services.ts'
import type { PictureCache } from './picture-cache.ts'

/**
 * Renderings go with the picture, whichever server of the database destroyed it. Gives what resolves once that is sure; it
 * begins with the first call, and is tried again at the next when it fails.
 */
export function forgetDestroyed({ notifications }: Pick<Services, 'notifications'>, pictures: PictureCache): () => Promise<void> {
  const subscribe = async () => {
    await notifications.subscribe(recordChannel, {
      onNotice: (payload) => {
        const notice = recordNoticeSchema.parse(JSON.parse(payload))
        if (notice.kind === 'removed' || notice.kind === 'picture-destroyed') pictures.forget(notice.id)
      },
      // Nobody knows what was destroyed meanwhile: every key begins so.
      onGap: () => pictures.forget(''),
    })
  }
  let subscription: Promise<void> | null = null
  return async () => {
    subscription ??= subscribe().catch((error: unknown) => {
      subscription = null
      throw error
    })
    await subscription
  }
}
