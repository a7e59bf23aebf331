import { findDocumentType } from '#catalogue/catalogue.ts'
import { cards } from '#testing/cards/cards.ts'
import type { SpecimenScore } from '#testing/cards/score-specimen.ts'
import { scriptsOf } from '#testing/cards/scripts-of.ts'
import { share, table } from '../table.ts'
import { writeResults } from '../write-results.ts'
import { drawnTypes } from './drawn-types.ts'
import { exactAndFound, printMisses, rowsBy, scoreDrawn, sumOfScores } from './score-drawn.ts'

export interface TypesOptions {
  /** The engine is not told the type. */
  detect: boolean
  /** Every field that is not exact. */
  verbose: boolean
  /** Only types whose key has this in it. */
  only: string
}

const head = ['', 'clean exact', 'degraded exact', 'provable, clean: proven', 'proven and wrong', 'type found', 'ms a document']

function rowOf(name: string, scores: readonly SpecimenScore[]): string[] {
  const all = scores.filter(({ treatment }) => treatment === 'clean')
  const { clean, degraded, found } = exactAndFound(scores)
  const proven = share(
    sumOfScores(all, ({ provable }) => provable.proven),
    sumOfScores(all, ({ provable }) => provable.all),
  )
  const meanMs = scores.length === 0 ? '-' : (sumOfScores(scores, ({ wallMs }) => wallMs) / scores.length).toFixed(0)
  return [name, clean, degraded, proven, String(sumOfScores(scores, ({ wrong }) => wrong.length)), found, meanMs]
}

const groups = { 'Chinese and Latin (goals 97 %, 90 %)': 'ours', 'Arabic, Thai, Japanese (goal 85 % clean)': 'others' } as const

function printTables(scores: readonly SpecimenScore[]): void {
  const scriptsByType = new Map(cards.map((card) => [card.documentType, scriptsOf(card)]))
  const totals = Object.entries(groups).map(([name, group]) =>
    rowOf(
      name,
      scores.filter(({ documentType }) => scriptsByType.get(documentType) === group),
    ),
  )
  const byType = rowsBy(scores, ({ documentType }) => documentType, rowOf)
  const byDamage = rowsBy(scores, ({ treatment }) => treatment, rowOf)
  console.log(`\n${table(head, byType)}\n`)
  console.log(`${table(head, byDamage)}\n`)
  console.log(`${table(head, [...totals, rowOf('all (goals 0 wrong, 60 % proven)', scores)])}\n`)
}

/** How well documents of every type that this project draws are read. Ends with 1 when anything proven is wrong. */
export async function benchTypes({ detect, verbose, only }: TypesOptions): Promise<void> {
  const drawn = await drawnTypes(only)
  const scores = await scoreDrawn(drawn, detect)
  if (verbose) printMisses(scores)
  printTables(scores)
  const missing = [...new Set(drawn.specimens.map(({ documentType }) => documentType))].filter((key) => findDocumentType(key) === null)
  if (missing.length > 0) console.log(`Not in the catalogue: ${missing.join(', ')}\n`)
  console.log(await writeResults(detect ? 'types-detected' : 'types', { specimens: scores.length, missing, scores }))
  if (scores.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1
}
