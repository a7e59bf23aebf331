import { invoiceCards } from '#testing/cards/invoice-cards.ts'
import type { SpecimenScore } from '#testing/cards/score-specimen.ts'
import { share, table } from '../table.ts'
import { drawnTypes, type SpecimenCounts, type SpecimenFamily } from '../types/drawn-types.ts'
import { exactAndFound, printMisses, rowsBy, scoreDrawn, sumOfScores } from '../types/score-drawn.ts'
import { writeResults } from '../write-results.ts'

const counts: SpecimenCounts = { name: 'invoices', clean: 2, worse: 3, isOfMany: true }

/** What becomes of bills on the way to a clerk's screen: photographed on a desk, scanned askew, saved small. */
const invoices: SpecimenFamily = {
  of: invoiceCards,
  worse: ['rotate-12', 'perspective', 'dark', 'jpeg-10', 'curl', 'moire', 'worn', 'motion', 'rotate-90', 'rotate-180'],
  // A sheet of A4 comes to 1470 pixels, a roll of a till to no less than a phone gives it.
  widthOf: (width) => Math.min(1800, Math.max(760, Math.round(width * 0.7))),
}

const head = ['', 'clean exact', 'degraded exact', 'amounts, clean: proven', 'proven and wrong', 'kind found', 'ms a document']

function rowOf(name: string, scores: readonly SpecimenScore[]): string[] {
  const all = scores.filter(({ treatment }) => treatment === 'clean')
  const { clean, degraded, found } = exactAndFound(scores)
  const proven = share(
    sumOfScores(all, ({ amounts }) => amounts.proven),
    sumOfScores(all, ({ amounts }) => amounts.all),
  )
  const meanMs = scores.length === 0 ? '-' : (sumOfScores(scores, ({ wallMs }) => wallMs) / scores.length).toFixed(0)
  return [name, clean, degraded, proven, String(sumOfScores(scores, ({ wrong }) => wrong.length)), found, meanMs]
}

/** How well invoices, tickets and bills of every kind that this project draws are read. Ends with 1 when anything proven is wrong. */
export async function benchDrawnInvoices({ only, detect, verbose }: { only: string; detect: boolean; verbose: boolean }): Promise<void> {
  const scores = await scoreDrawn(await drawnTypes(only, counts, invoices), detect)
  if (verbose) printMisses(scores)
  const byKind = rowsBy(scores, ({ documentType }) => documentType, rowOf)
  const byDamage = rowsBy(scores, ({ treatment }) => treatment, rowOf)
  console.log(`\n${table(head, byKind)}\n\n${table(head, byDamage)}\n`)
  console.log(`${table(head, [rowOf('all (goals 97 %, 88 %, 80 %, 0)', scores)])}\n`)
  console.log(await writeResults(detect ? 'drawn-invoices-detected' : 'drawn-invoices', { specimens: scores.length, scores }))
  if (scores.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1
}
