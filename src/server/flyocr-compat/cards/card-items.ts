import type { FlyocrItem } from '#domain/document-type.ts'
import { namePart } from '#domain/formats/name-part.ts'
import type { Services } from '../../services.ts'
import type { CardItem } from './card-reply.ts'
import { type TrustedText, cardItem, textOfFields } from './item-of-fields.ts'
import type { RecognisedDocument } from './recognise-card.ts'

export interface ItemsRequest {
  /** In the order of the reference. */
  items: readonly FlyocrItem[]
  document: RecognisedDocument
  bytes: Uint8Array
  withEvidence: boolean
}

const pageSide = 1600

/** The items of a card, in the order of the reference. */
export async function cardItems(
  { engine }: Pick<Services, 'engine'>,
  { items, document, bytes, withEvidence }: ItemsRequest,
): Promise<CardItem[]> {
  const textOf = async ({ from, part, between }: FlyocrItem): Promise<TrustedText> => {
    if (from === 'portrait' || from === 'page') return pictureText(await pictureOf({ engine }, { from, document, bytes }))
    const text = textOfFields(document, from, between)
    return part === undefined ? text : { ...text, content: part === 'century' ? text.content.slice(0, 2) : namePart(text.content, part) }
  }
  return Promise.all(items.map(async (item) => cardItem(item.desc, await textOf(item), withEvidence)))
}

interface PictureOrder {
  from: 'portrait' | 'page'
  document: RecognisedDocument
  bytes: Uint8Array
}

/** JPEG of the upright page or of the portrait on it; null where none was found. */
async function pictureOf({ engine }: Pick<Services, 'engine'>, { from, document, bytes }: PictureOrder): Promise<Uint8Array | null> {
  const { transform, portrait } = document.page
  if (!engine.renderPage || (from === 'portrait' && !portrait)) return null
  const crop = from === 'portrait' ? portrait : null
  return (await engine.renderPage({ picture: { bytes }, transform, maxSide: pageSide, crop, asPixels: true })).bytes
}

/** Bare Base64, as the reference has it. A picture is no value: a person has to look at it. */
function pictureText(jpeg: Uint8Array | null): TrustedText {
  return { content: jpeg ? Buffer.from(jpeg).toString('base64') : '', state: jpeg ? 'look' : 'missing', evidence: [] }
}
