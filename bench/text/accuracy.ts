import type { Engine } from '#engine/engine.ts'
import { inTurn } from '../in-turn.ts'
import { writeResults } from '../write-results.ts'
import { readText } from './read-text.ts'
import { scoreText, type TextScore } from './score-text.ts'
import { textTable } from './text-table.ts'
import type { TextItem } from './text-set.ts'

function printMissed(scores: readonly (TextScore & { rows: readonly string[] })[]): void {
  for (const { id, missed, rows } of scores) {
    if (missed.length === 0) continue
    const lost = missed.map(({ text, distance }) => `  ${text}   (${distance} off)`)
    console.log(`\n${id}\n${lost.join('\n')}\n> ${rows.join('\n> ')}`)
  }
}

/** How well all print of a page is read. */
export async function textAccuracy(
  engine: Engine,
  items: readonly TextItem[],
  { workers, verbose }: { workers: number; verbose: boolean },
): Promise<void> {
  const scores = await inTurn(workers, items, async (item) => {
    const { rows } = await readText(engine, await item.pictures())
    return { ...scoreText(item, rows), rows }
  })
  if (verbose) printMissed(scores)
  console.log(`\n${textTable(scores, ({ set }) => [set])}`)
  console.log(`\n${textTable(scores, ({ set, tags }) => tags.map((tag) => `${set}, ${tag}`))}`)
  console.log(`\n${await writeResults('accuracy-text', { items: scores.length, scores })}`)
}
