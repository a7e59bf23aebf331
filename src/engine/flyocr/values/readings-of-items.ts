import { type DocumentType, type FlyocrRow, fieldSpec } from '#domain/document-type.ts'
import { foldText } from '#domain/fold-text.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import type { Reading } from '#domain/reading.ts'
import type { RemoteOutcome } from '#domain/remote-outcome.ts'
import type { AnsweredItem } from '../replies/card-reply.ts'
import { matchItems, type MatchedItem } from './match-items.ts'
import { remoteReading } from './remote-reading.ts'

export interface ItemsToRead {
  documentType: DocumentType
  row: FlyocrRow
  items: readonly AnsweredItem[]
  pageIndex: number
}

export interface RemoteValues {
  readings: Reading[]
  /** What no field takes. */
  others: RemoteOutcome['others']
}

/** The readings of a card's items. Pictures among them are left out: ours are cut from the page itself. */
export function readingsOfItems({ documentType, row, items, pageIndex }: ItemsToRead): RemoteValues {
  const { matched, others } = matchItems(row, items)
  const told = matched.filter(({ item, content }) => content !== '' && typeof item.from !== 'string')
  const readings = told.flatMap(({ item: { from, part }, content }) => {
    const [field, ...more] = fieldsOf(from)
    const spec = field === undefined || more.length > 0 || part !== undefined ? null : fieldSpec(documentType, field)
    return field === undefined || spec === null ? [] : [remoteReading({ field, spec, text: content, pageIndex })]
  })
  const joint = told.filter(({ item: { from, part } }) => fieldsOf(from).length > 1 || part !== undefined)
  const split = joint.map((each) => ({ ...each, found: partsOf(each, { documentType, readings, pageIndex }) }))
  const left = split.filter(({ found, ...each }) => found.length === 0 && !isToldBy(each, readings))
  return {
    readings: [...readings, ...split.flatMap(({ found }) => found)],
    others: [...left.map(({ item: { desc }, content }) => ({ desc, content })), ...others],
  }
}

function fieldsOf(from: MatchedItem['item']['from']): readonly string[] {
  return typeof from === 'string' ? [] : from
}

interface PartsOrder {
  documentType: DocumentType
  readings: readonly Reading[]
  pageIndex: number
}

/** `2016.01.02-2026.01.02`: each part for its field, where no other item says what they are and only one way of parting them fits. */
function partsOf({ item: { from, between }, content }: MatchedItem, { documentType, readings, pageIndex }: PartsOrder): Reading[] {
  const fields = fieldsOf(from)
  if (between === undefined || readings.some(({ field }) => fields.includes(field))) return []
  const specs = fields.flatMap((field) => {
    const spec = fieldSpec(documentType, field)
    return spec === null ? [] : [{ field, spec }]
  })
  const [way, ...otherWays] = [...content.matchAll(/[-~–—至]/gu)]
    .map(({ 0: sign, index }) => [content.slice(0, index).trim(), content.slice(index + sign.length).trim()])
    .filter((texts) => specs.every(({ spec }, at) => formatOfField(spec).parse(texts[at] ?? '') !== null))
  if (way === undefined || otherWays.length > 0 || specs.length !== way.length) return []
  return specs.map(({ field, spec }, at) => remoteReading({ field, spec, text: way[at] ?? '', pageIndex }))
}

/** Whether other items say all that a joint one does: its letters are theirs. */
function isToldBy({ item: { from }, content }: MatchedItem, readings: readonly Reading[]): boolean {
  const lettersOf = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, '')
  const texts = fieldsOf(from).flatMap((field) => readings.filter((reading) => reading.field === field).map(({ text }) => lettersOf(text)))
  const whole = lettersOf(content)
  return texts.length > 0 && (lettersOf(texts.join('')) === whole || texts.some((text) => text.includes(whole)))
}
