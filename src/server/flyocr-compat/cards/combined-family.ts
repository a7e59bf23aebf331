import type { CombinedType } from '#catalogue/combined-types.ts'
import type { FlyocrRow } from '#domain/document-type.ts'
import type { ReplyFamily } from '../reply-family.ts'
import { cardItems } from './card-items.ts'
import { cardReply } from './card-reply.ts'
import { type RecognisedDocument, recogniseCard } from './recognise-card.ts'

/** Either side of any of several documents, answered as the row of the reference that it turns out to be. */
export function combinedFamily({ members }: CombinedType): ReplyFamily {
  return {
    title: `either side of ${members.map((key) => key.replaceAll('-', ' ')).join(' or ')}`,
    answer: async (needs, { bytes, signal, withEvidence }) => {
      const document = await recogniseCard(needs, { bytes, signal, documentType: null, among: members })
      const row = rowOfSide(document)
      return cardReply(row, await cardItems(needs, { items: row.items, document, bytes, withEvidence }))
    },
  }
}

/** A page that shows no side is answered as the first, which is the front. */
function rowOfSide({ documentType, page }: RecognisedDocument): FlyocrRow {
  const rows = documentType.rows.filter(({ endpoint }) => endpoint === 'recog')
  const row = rows.find(({ side }) => side === page.side) ?? rows[0]
  if (!row) throw new Error(`${documentType.key} has no row of the reference`)
  return row
}
