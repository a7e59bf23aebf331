import type { FlyocrService } from '#domain/flyocr-client.ts'
import type { CompatReply } from './compat-reply.ts'

/** Where an answer tells its number and its sentence: each family of the reference has its own place. */
export interface ReplyShape {
  failure: (reply: CompatReply) => object
  /** The number that an answer of this family tells. */
  statusOf: (reply: object) => number
}

const inMessage: ReplyShape = {
  failure: (reply) => reply,
  statusOf: (reply) => numberOf('message' in reply ? reply.message : null, 'status'),
}

const inCode: ReplyShape = {
  failure: ({ message: { status, value } }) => ({ code: status, msg: value }),
  statusOf: (reply) => numberOf(reply, 'code'),
}

/** As a text, as the reference writes its 2000. */
const inMessageString: ReplyShape = {
  failure: ({ message: { status, value } }) => ({ messageString: { status: String(status), value } }),
  statusOf: (reply) => numberOf('messageString' in reply ? reply.messageString : null, 'status'),
}

function numberOf(given: unknown, name: string): number {
  const found = typeof given === 'object' && given !== null ? Object.entries(given).find(([key]) => key === name)?.[1] : undefined
  return Number(found)
}

interface CompatAddress {
  service: FlyocrService
  shape: ReplyShape
}

/** Every address of the reference, spelt as it spells it. */
export const compatAddresses = {
  '/api/recog.do': { service: 'documents', shape: inMessage },
  '/api/recogliu.do': { service: 'documents', shape: inMessage },
  '/api/v2/recogInvoive.do': { service: 'invoices', shape: inCode },
  '/api/v2/recogInvoiveBase64.do': { service: 'invoices', shape: inCode },
  '/verapi/verFaceImage.do': { service: 'faces', shape: inMessageString },
  '/verapi/verLivenessImage.do': { service: 'faces', shape: inMessageString },
  '/verapi/verLivenessVideo.do': { service: 'faces', shape: inMessageString },
  '/verapi/v2/verInvoice.do': { service: 'verification', shape: inCode },
} as const satisfies Record<string, CompatAddress>

export type CompatPath = keyof typeof compatAddresses

/** Null for what is no address of the reference. */
export function compatAddress(path: string): CompatAddress | null {
  return Object.entries(compatAddresses).find(([known]) => known === path)?.[1] ?? null
}
