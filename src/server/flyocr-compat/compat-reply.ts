/** The reply family of recog.do and recogliu.do. A failure has a negative status and no `cardsinfo`. */
export interface CompatReply<Cards = unknown> {
  message: { status: number; value: string }
  /** A list of cards, or for text an object: each family has its own. */
  cardsinfo?: Cards
}

/** -4: key or token; -3: more calls than may be; -2: parameter or file; -1: not recognised. */
export type FailureStatus = -4 | -3 | -2 | -1

export function failureReply(status: FailureStatus, sentence: string): CompatReply<never> {
  return { message: { status, value: sentence } }
}
