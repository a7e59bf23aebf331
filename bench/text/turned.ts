import { availableParallelism } from 'node:os'
import sharp from 'sharp'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import type { Engine } from '#engine/engine.ts'
import { inTurn } from '../in-turn.ts'
import { share, table } from '../table.ts'
import { writeResults } from '../write-results.ts'
import { addUp, type Count } from './count-text.ts'
import { readText } from './read-text.ts'
import { scoreText } from './score-text.ts'
import { readTextItems, textSetNames, type TextItem } from './text-set.ts'

/** Degrees, clockwise; upright first. */
const turns = [0, 90, 180, 270, 7] as const
const goal = 0.97

interface TurnedScore extends Pick<TextItem, 'id' | 'set'> {
  /** At each of the turns. */
  found: readonly Count[]
}

/** The picture turned as it is seen. Without loss, so that nothing but the turn differs. */
async function turned(picture: Buffer, degrees: number): Promise<Buffer> {
  const seen = await sharp(picture).autoOrient().toColourspace('srgb').png({ compressionLevel: 1 }).toBuffer()
  return sharp(seen).rotate(degrees, { background: '#888' }).png({ compressionLevel: 1 }).toBuffer()
}

function foundAt(scores: readonly TurnedScore[]): Count[] {
  return turns.map((_, index) => addUp(scores.flatMap(({ found }) => found[index] ?? [])))
}

function rowOf(name: string, scores: readonly TurnedScore[]): string[] {
  const [upright = { right: 0, all: 0 }, ...others] = foundAt(scores)
  return [name, share(upright.right, upright.all), ...others.map(({ right }) => share(right, upright.right))]
}

async function scoreTurned(engine: Engine, item: TextItem): Promise<TurnedScore> {
  const found: Count[] = []
  const pictures = await item.pictures()
  for (const turn of turns) {
    const { rows } = await readText(engine, await Promise.all(pictures.map((picture) => turned(picture, turn))))
    found.push(scoreText(item, rows).found)
  }
  return { id: item.id, set: item.set, found }
}

/** How much of what is found on upright pages is found when they are turned. Ends with 1 where it is less than the goal. */
export async function benchTurned(folder: string): Promise<void> {
  const items = await readTextItems(folder)
  if (items.length === 0) throw new Error(`${folder} has no text pages.`)
  const workers = Math.min(4, availableParallelism())
  const engine = createEmbeddedEngine({ workers })
  await engine.start()
  try {
    const scores = await inTurn(workers, items, async (item) => scoreTurned(engine, item))
    const rows = textSetNames.map((name) =>
      rowOf(
        name,
        scores.filter(({ set }) => set === name),
      ),
    )
    const head = ['lines or strings found', 'upright', ...turns.slice(1).map((turn) => `turned by ${turn}°, of the upright`)]
    console.log(`\n${table(head, [...rows, rowOf('all', scores)])}\n\nGoal: ${100 * goal} % of the upright.`)
    console.log(`\n${await writeResults('turned', { turns, scores })}`)
    const [upright, ...others] = foundAt(scores)
    if (others.some(({ right }) => right < goal * (upright?.right ?? 0))) process.exitCode = 1
  } finally {
    await engine.stop()
  }
}
