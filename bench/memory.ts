import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import { spread } from './spread.ts'
import { percentile, table } from './table.ts'
import { readText } from './text/read-text.ts'
import { readTextItems } from './text/text-set.ts'
import { writeResults } from './write-results.ts'

/** This many pages are read again and again, and the median over all of them stands for a moment: sizes differ, and garbage is collected at odd times. */
const roundPages = 10
const goal = 0.05

export interface MemoryOptions {
  /** A data folder in the format of bench/README.md. */
  folder: string
  /** How many pages in a row. */
  pages: number
}

function mb(value: number): string {
  return `${value.toFixed(0)} MB`
}

/** What this process holds while its engine, one thread, reads page after page. Ends with 1 where it grows by more than the goal. */
export async function benchMemory({ folder, pages }: MemoryOptions): Promise<void> {
  if (pages < 3 * roundPages) throw new Error(`At least ${3 * roundPages} pages are needed to tell.`)
  const items = spread(await readTextItems(folder), roundPages)
  if (items.length === 0) throw new Error(`${folder} has no text pages.`)
  const engine = createEmbeddedEngine({ workers: 1 })
  await engine.start()
  try {
    const rssMb: number[] = []
    for (let page = 0; page < pages; page++) {
      const item = items[page % items.length]
      if (item !== undefined) await readText(engine, await item.pictures())
      rssMb.push(process.memoryUsage.rss() / 1024 ** 2)
    }
    const warm = percentile(rssMb.slice(roundPages, 2 * roundPages), 50)
    const end = percentile(rssMb.slice(-roundPages), 50)
    const growth = end / warm - 1
    const rows = [
      [`after page ${roundPages}, median of ${roundPages} pages`, mb(warm), ''],
      [`at the end, median of ${roundPages} pages`, mb(end), ''],
      ['growth', `${(100 * growth).toFixed(1)} %`, `${100 * goal} % at most`],
      ['most', mb(Math.max(...rssMb)), ''],
    ]
    console.log(`\n${table([`${pages} pages in a row, resident memory`, 'measured', 'goal'], rows)}`)
    console.log(`\n${await writeResults('memory', { pages, warm, end, growth, rssMb })}`)
    if (growth > goal) process.exitCode = 1
  } finally {
    await engine.stop()
  }
}
