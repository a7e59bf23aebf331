import { share, table } from '../table.ts'
import { addUp, type Count } from './count-text.ts'
import type { TextScore } from './score-text.ts'

const head = ['', 'pages', 'characters', 'lines or strings found', 'word recall', 'word precision']

function shareOf(counts: readonly (Count | null)[]): string {
  const { right, all } = addUp(counts.flatMap((count) => count ?? []))
  return share(right, all)
}

function rowOf(name: string, scores: readonly TextScore[]): string[] {
  return [
    name,
    String(scores.length),
    shareOf(scores.map(({ characters }) => characters)),
    shareOf(scores.map(({ found }) => found)),
    shareOf(scores.map(({ wordRecall }) => wordRecall)),
    shareOf(scores.map(({ wordPrecision }) => wordPrecision)),
  ]
}

/** One row for each name that `namesOf` gives to any of the scores. */
export function textTable(scores: readonly TextScore[], namesOf: (score: TextScore) => readonly string[]): string {
  const names = [...new Set(scores.flatMap(namesOf))].toSorted()
  return table(
    head,
    names.map((name) =>
      rowOf(
        name,
        scores.filter((score) => namesOf(score).includes(name)),
      ),
    ),
  )
}
