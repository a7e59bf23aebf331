import { randomUUID } from 'node:crypto'
import { askedOfTaxOffice } from '#catalogue/invoice/invoice-verification.ts'
import { findDocumentType } from '#catalogue/catalogue.ts'
import type { TaxOffice } from '#contract/tax-office.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { questionOfInvoice } from '#domain/invoice/question-of-invoice.ts'
import type { AskedValue, TaxOfficeAnswer } from '#domain/invoice/tax-office.ts'
import { refusalOf } from '#domain/record-actions.ts'
import type { RecordEntry } from '#domain/record.ts'
import type { Engine } from '#engine/engine.ts'
import type { ChangeNeeds, ChangeRequest } from '../records/change-record.ts'
import { claimOnce } from '../records/once.ts'
import { addEvents, listEvents, lockRecord } from '../records/records-repository.ts'
import { recordOfRows } from '../records/stored-record.ts'
import { announce } from '../records/record-notice.ts'
import type { Remote, Services } from '../services.ts'
import { keepAnswer } from './keep-answer.ts'
import { type KeptQuestion, askedEvent, keptQuestions } from './kept-questions.ts'
import { listQuestions } from './list-questions.ts'

type AskNeeds = ChangeNeeds & Pick<Services, 'remote'>

/**
 * Asks the tax office for an invoice by what the record says now. The question is kept before it is sent, so that one that
 * may have been sent is never forgotten; it is sent once, whatever becomes of it. A try whose key is known, and any while a
 * question is awaited, asks nothing and tells what is known.
 */
export async function askTaxOffice(needs: AskNeeds, request: ChangeRequest): Promise<TaxOffice> {
  const remote = await needs.remote.current()
  if (!remote?.engine.verifyInvoice) throw new AppError('engine.no-remote')
  const question = await keepQuestion(needs, { ...request, remote })
  if (question === null) return listQuestions(needs, request.id)
  const answer = await answerOf({ verifyInvoice: remote.engine.verifyInvoice }, question.values)
  await keepAnswer(needs, { recordId: request.id, question, answer })
  if (answer.outcome === 'not-sent') throw new AppError('engine.unavailable')
  return listQuestions(needs, request.id)
}

/** Null where nothing is to be sent. */
async function keepQuestion(
  needs: ChangeNeeds,
  { id, version, onceKey, who, remote: { host } }: ChangeRequest & { remote: Remote },
): Promise<KeptQuestion | null> {
  const now = needs.now()
  return needs.database.transaction().execute(async (within) => {
    if (!(await claimOnce(within, { key: `ask-tax-office ${id} ${onceKey}`, recordId: id, version, at: now }))) return null
    const stored = await lockRecord(within, id)
    if (!stored) throw new AppError('record.not-found')
    const isAwaited = keptQuestions(await listEvents(within, id), now).some((each) => each.isAwaited)
    if (isAwaited) return null
    if (stored.row.version !== version) throw new AppError('record.stale')
    const record = recordOfRows(stored, now)
    const question = { id: randomUUID(), values: valuesToAsk(record) }
    await addEvents(within, { recordId: id, at: now, who }, [askedEvent(question, host)])
    await announce(needs, within, { kind: 'record', id, version, status: record.status })
    return question
  })
}

function valuesToAsk({ status, documentType: key, fields }: RecordEntry): AskedValue[] {
  const refusal = refusalOf(status, 'edit')
  if (refusal) throw new AppError(refusal)
  const documentType = key === null ? null : findDocumentType(key)
  const asks = documentType && askedOfTaxOffice(documentType)
  if (!asks) throw new AppError('tax-office.not-kept')
  const { values, missing } = questionOfInvoice(asks, (field) => fields.find((each) => each.key === field)?.value ?? null)
  if (missing.length > 0) throw new AppError('tax-office.values-missing')
  return values
}

const notSent: TaxOfficeAnswer = { outcome: 'not-sent', code: null, text: '', state: null, because: null, httpStatus: null, returned: {} }

async function answerOf(
  { verifyInvoice }: Required<Pick<Engine, 'verifyInvoice'>>,
  values: readonly AskedValue[],
): Promise<TaxOfficeAnswer> {
  try {
    return (await verifyInvoice({ values })).answer
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'engine.unavailable') return notSent
    throw cause
  }
}
