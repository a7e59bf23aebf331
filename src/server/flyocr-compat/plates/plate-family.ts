import { numberPlate } from '#catalogue/vehicle/number-plate.document.ts'
import type { FlyocrItem, FlyocrRow } from '#domain/document-type.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import type { Reading } from '#domain/reading.ts'
import { isoDay } from '../../records/iso-day.ts'
import type { CardItem, CardReply } from '../cards/card-reply.ts'
import { cardItem, textOfFields } from '../cards/item-of-fields.ts'
import { CompatFailure } from '../compat-failure.ts'
import type { ReplyFamily } from '../reply-family.ts'

/** Number plates: a card for each plate of the photo, likeliest first. */
export const plateFamily = ({ answersAs, items }: FlyocrRow): ReplyFamily => ({
  title: 'number plates',
  answer: async ({ engine, now }, { bytes, signal, withEvidence }): Promise<CardReply> => {
    if (!engine.readDocument) throw new Error(`the engine ${engine.name} cannot read documents`)
    await engine.inspectPicture?.({ bytes })
    const today = isoDay(now())
    const { pages } = await engine.readDocument({ pictures: [{ bytes }], documentType: numberPlate.key, today, signal })
    const plates = pages.flatMap(({ readings, others = [] }) => [readings, ...others]).filter((readings) => readings.length > 0)
    if (plates.length === 0) throw new CompatFailure(-1, 'No number plate was recognised on the picture.')
    return {
      message: { status: 0, value: 'Recognition completion' },
      cardsinfo: plates.map((readings) => ({ type: answersAs, items: itemsOf(items, { readings, today, withEvidence }) })),
    }
  },
})

interface Plate {
  readings: readonly Reading[]
  today: string
  withEvidence: boolean
}

function itemsOf(items: readonly FlyocrItem[], { readings, today, withEvidence }: Plate): CardItem[] {
  const { fields } = judgeRecord({ documentType: numberPlate, readings, acceptedRules: [], today })
  return items.map(({ desc, from }) =>
    cardItem(desc, textOfFields({ documentType: numberPlate, fields }, typeof from === 'string' ? [] : from), withEvidence),
  )
}
