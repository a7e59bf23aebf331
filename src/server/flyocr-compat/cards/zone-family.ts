import type { FlyocrRow, MrzKind } from '#domain/document-type.ts'
import { CompatFailure } from '../compat-failure.ts'
import type { ReplyFamily } from '../reply-family.ts'
import { cardItems } from './card-items.ts'
import { cardReply } from './card-reply.ts'
import { recogniseCard } from './recognise-card.ts'

interface ZoneFamily {
  title: string
  row: FlyocrRow
  /** Layout of the zone that it asks for; null: any. */
  mrz: MrzKind | null
}

/** Whatever document carries a machine-readable zone, of whichever state. */
export function zoneFamily({ title, row, mrz }: ZoneFamily): ReplyFamily {
  return {
    title,
    answer: async (needs, { bytes, signal, withEvidence }) => {
      const document = await recogniseCard(needs, { bytes, signal, documentType: null })
      if (document.page.mrzLines.length === 0) throw new CompatFailure(-1, 'No machine-readable zone was recognised on the picture.')
      if (mrz !== null && document.documentType.mrz !== mrz) {
        throw new CompatFailure(-1, 'The document on the picture is not of this typeId.')
      }
      return cardReply(row, await cardItems(needs, { items: row.items, document, bytes, withEvidence }))
    },
  }
}
