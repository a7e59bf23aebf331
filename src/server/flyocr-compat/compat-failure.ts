import type { AppError } from '#domain/app-error.ts'
import { type CompatReply, type FailureStatus, failureReply } from './compat-reply.ts'

/** A failure that the reply family has a number for. */
export class CompatFailure extends Error {
  readonly status: FailureStatus

  constructor(status: FailureStatus, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'CompatFailure'
    this.status = status
  }
}

/** What the product itself refuses, in the family's numbers: what was sent is at fault, or what is on the picture. */
export function replyOfAppError({ code, message }: AppError): CompatReply {
  const isOfRequest = ['file.', 'video.', 'request.'].some((kind) => code.startsWith(kind))
  return failureReply(isOfRequest ? -2 : -1, message)
}
