import { CompatFailure } from '../compat-failure.ts'
import type { ReplyFamily } from '../reply-family.ts'
import { cardItems } from './card-items.ts'
import type { CardLayout } from './card-layouts.ts'
import { cardReply } from './card-reply.ts'
import { recogniseMrz } from './recognise-mrz.ts'

/** Documents with a machine-readable zone, answered as a list of one card. */
export function cardFamily(title: string, layout: CardLayout): ReplyFamily {
  return {
    title,
    answer: async (needs, { bytes, signal, withEvidence }) => {
      const document = await recogniseMrz(needs, { bytes, signal })
      if (!layout.isFor(document.documentType.key)) throw new CompatFailure(-1, 'The document on the picture is not of this typeId.')
      return cardReply(layout.answersAs, await cardItems(needs, { layout, document, bytes, withEvidence }))
    },
  }
}
