import { invoiceVerification } from '#catalogue/invoice/invoice-verification.ts'
import { AppError } from '#domain/app-error.ts'
import { taxOfficeParameters } from '#domain/invoice/tax-office.ts'
import type { Engine, VerifiedInvoice } from '#engine/engine.ts'
import { remoteForClients } from '../../flyocr-clients/passed-verification.ts'
import { isoDay } from '../../records/iso-day.ts'
import type { CompatCall, CompatNeeds } from '../answer-call.ts'
import { CompatFailure } from '../compat-failure.ts'
import { textOf } from '../read-form.ts'
import { askedParameters } from './asked-parameters.ts'
import { type AskedParameters, type OfflineVerdict, offlineVerdict } from './offline-verdict.ts'

/** The reply family of the invoice endpoints. */
interface VerificationReply {
  code: number
  msg: string
  data?: Readonly<Record<string, unknown>> | { offline: OfflineVerdict }
}

const refusals = {
  'not-set': 'Invoice verification needs the tax office; no remote engine is set.',
  'not-allowed': 'Invoice verification needs the tax office; an admin has not allowed clients to ask it.',
} as const

/**
 * verInvoice.do: passed on to the remote API, once, and answered as it answers. Where that may not be, it is a failure: what
 * the values alone say stands beside it, and is never an answer. Throws a `CompatFailure`.
 */
export async function answerVerification(needs: CompatNeeds, { form }: CompatCall): Promise<VerificationReply> {
  const { typeId } = invoiceVerification
  if (textOf(form, 'typeId') !== typeId) throw new CompatFailure(-2, `Invoice verification has the typeId ${typeId}.`)
  const asked = askedParameters(form)
  const remote = await remoteForClients(needs)
  if (typeof remote === 'string') {
    return { code: -1, msg: refusals[remote], data: { offline: offlineVerdict(asked, isoDay(needs.now())) } }
  }
  return replyOf(await passOn(remote.engine, asked))
}

async function passOn({ verifyInvoice }: Pick<Engine, 'verifyInvoice'>, asked: AskedParameters): Promise<VerifiedInvoice> {
  if (!verifyInvoice) throw new Error('the remote engine cannot verify invoices')
  const values = taxOfficeParameters.flatMap((parameter) => {
    const value = asked[parameter]
    return value === undefined ? [] : [{ parameter, field: parameter, value }]
  })
  try {
    return await verifyInvoice({ values })
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code !== 'engine.unavailable') throw cause
    throw new CompatFailure(-1, 'The remote API could not be reached; nothing was sent. Send it again later.', { cause })
  }
}

function replyOf({ answer: { outcome, code, text }, data }: VerifiedInvoice): VerificationReply {
  if (outcome !== 'answered' || code === null) {
    throw new CompatFailure(-1, 'The question was sent and has no usable answer. It may have been charged for, so it was not sent again.')
  }
  return data === null ? { code, msg: text } : { code, msg: text, data }
}
