import type { DocumentType, FlyocrRow } from '#domain/document-type.ts'
import type { ReplyFamily } from '../reply-family.ts'
import { cardItems } from './card-items.ts'
import { cardReply } from './card-reply.ts'
import { recogniseCard } from './recognise-card.ts'

/** One kind of document, answered as a list of one card. */
export function cardFamily({ key }: DocumentType, row: FlyocrRow): ReplyFamily {
  return {
    title: key.replaceAll('-', ' '),
    answer: async (needs, { bytes, signal, withEvidence }) => {
      const document = await recogniseCard(needs, { bytes, signal, documentType: key })
      return cardReply(row, await cardItems(needs, { items: row.items, document, bytes, withEvidence }))
    },
  }
}
