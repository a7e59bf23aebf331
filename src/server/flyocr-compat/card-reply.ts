import type { Evidence } from '#domain/evidence.ts'
import type { FieldState } from '#domain/field-state.ts'

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

/** The reply family of recog.do and recogliu.do. A failure has a negative status and no `cardsinfo`. */
export interface CardReply {
  message: { status: number; value: string }
  cardsinfo?: readonly { type: string; items: readonly CardItem[] }[]
}

/** -4: key or token; -2: parameter or file; -1: not recognised. */
export type FailureStatus = -4 | -2 | -1

export function successReply(answersAs: string, items: readonly CardItem[]): CardReply {
  return { message: { status: Number(answersAs), value: 'Recognition Completed' }, cardsinfo: [{ type: answersAs, items }] }
}

export function failureReply(status: FailureStatus, sentence: string): CardReply {
  return { message: { status, value: sentence } }
}
