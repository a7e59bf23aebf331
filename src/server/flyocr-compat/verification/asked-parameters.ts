import { invoiceVerification } from '#catalogue/invoice/invoice-verification.ts'
import { type TaxOfficeParameter, taxOfficeParameters } from '#domain/invoice/tax-office.ts'
import { CompatFailure } from '../compat-failure.ts'
import { type CompatForm, textOf } from '../read-form.ts'
import { type AskedParameters, isDay } from './offline-verdict.ts'

/** Which parameters make a question, for some kind of invoice. */
const questions: readonly (readonly TaxOfficeParameter[])[] = [
  ...invoiceVerification.takes.map(({ asks }) => asks.map(({ parameter }) => parameter)),
  // What the reference's own table asks for: fully digital invoices without their day, electronic ones without it too.
  ['invoiceNumber', 'checkCode', 'totalAmount'],
  ['invoiceCode', 'invoiceNumber', 'orderNo'],
]

/**
 * What an invoice is asked for by, as the client sent it. A question that nobody could answer is refused here, for the tax
 * office's costs as much. Throws a `CompatFailure` of -2.
 */
export function askedParameters(form: CompatForm): AskedParameters {
  const given = taxOfficeParameters.flatMap((parameter) => {
    const value = textOf(form, parameter)
    return value === '' ? [] : [[parameter, value] as const]
  })
  const asked: AskedParameters = Object.fromEntries(given)
  if (asked.invoiceNumber === undefined) throw new CompatFailure(-2, 'invoiceNumber is missing.')
  if (asked.billingDate !== undefined && !isDay(asked.billingDate)) throw new CompatFailure(-2, 'billingDate is a day, as YYYY-MM-DD.')
  const tooLong = given.find(([, value]) => value.length > longestValue)
  if (tooLong) throw new CompatFailure(-2, `${tooLong[0]} is longer than ${longestValue} characters.`)
  if (!questions.some((names) => names.every((name) => asked[name] !== undefined))) throw new CompatFailure(-2, tooFew(asked))
  return asked
}

/** No number, amount or date of an invoice is longer. */
const longestValue = 100

/** Names what is missing of the question that comes nearest. */
function tooFew(asked: AskedParameters): string {
  const missingOf = (names: readonly TaxOfficeParameter[]) => names.filter((name) => asked[name] === undefined)
  const nearest = questions.map(missingOf).toSorted((one, other) => one.length - other.length)
  const fewest = nearest.filter(({ length }) => length === nearest[0]?.length).map((names) => names.join(' and '))
  return `An invoice cannot be asked for by these parameters. Missing: ${[...new Set(fewest)].join(', or ')}.`
}
