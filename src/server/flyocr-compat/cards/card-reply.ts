import type { FlyocrRow } from '#domain/document-type.ts'
import type { Evidence } from '#domain/evidence.ts'
import type { FieldState } from '#domain/field-state.ts'
import type { CompatReply } from '../compat-reply.ts'

/** One value as the reference's clients read it: they know it by `desc` alone. */
export interface CardItem {
  nID: null
  index: null
  desc: string
  content: string
  /** Only where the caller asked for evidence. */
  state?: FieldState
  evidence?: readonly Evidence[]
}

export type CardReply = CompatReply<readonly { type: string; items: readonly CardItem[] }[]>

/** The status of a success is the card's type, where that is a number. */
function statusOf({ answersAs, status }: Pick<FlyocrRow, 'answersAs' | 'status'>): number {
  return status ?? (/^\d+$/.test(answersAs) ? Number(answersAs) : 0)
}

export function cardReply(row: Pick<FlyocrRow, 'answersAs' | 'status'>, items: readonly CardItem[]): CardReply {
  return { message: { status: statusOf(row), value: 'Recognition Completed' }, cardsinfo: [{ type: row.answersAs, items }] }
}
