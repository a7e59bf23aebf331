import type { ReplyFamily } from '../reply-family.ts'
import { pageTextReply } from './page-text-reply.ts'
import { recogniseText } from './recognise-text.ts'

/** General document recognition: all print of the page or pages. */
export const pageTextFamily: ReplyFamily = {
  title: 'all print of a page',
  answer: async (needs, { bytes, signal, withEvidence }) => pageTextReply(await recogniseText(needs, { bytes, signal }), withEvidence),
}
