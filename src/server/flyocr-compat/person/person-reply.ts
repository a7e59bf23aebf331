/** One line of an answer. The reference writes some into `desc` whole, and some into `desc` and `content`. */
export interface PersonItem {
  desc: string
  name: null
  content: string
}

/** The reply family of the checks of persons. A failure has a status below 0, as a text, and no `infoList`. */
export interface PersonReply {
  infoList?: readonly { veritem: readonly PersonItem[] }[]
  messageString: { status: string; value: string }
  /** What the answer rests on, where it was asked for. */
  evidence?: unknown
}

export function personItem(desc: string, content = ''): PersonItem {
  return { desc, name: null, content }
}

/** @param evidence undefined: was not asked for. */
export function personReply(veritem: readonly PersonItem[], evidence: unknown): PersonReply {
  return { infoList: [{ veritem }], messageString: { status: '2000', value: 'success' }, ...(evidence !== undefined && { evidence }) }
}
