import { loadavg } from 'node:os'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import { openMatmulRate } from '../floor/matmul-rate.ts'
import { openRecorder, type RecordedPage } from '../floor/record-page.ts'
import { spread } from '../spread.ts'
import { timed } from '../timed-reader.ts'
import { writeResults } from '../write-results.ts'
import { readText, type TextReading } from './read-text.ts'
import { scoreText, type TextScore } from './score-text.ts'
import { printTextSpeed } from './speed-tables.ts'
import { openTesseractText } from './tesseract-text.ts'
import { readTextItems, type TextItem } from './text-set.ts'

const warmUps = 2

export interface TimedText {
  wallMs: number
  cpuMs: number
  lines: number
  stages: Readonly<Record<string, number>>
  score: TextScore
}

/** One page, read by each in turn. */
export interface TextSpeed {
  id: string
  set: TextItem['set']
  ours: TimedText
  /** The same engine, its networks as they came. */
  unchanged: TimedText
  peer: TimedText
  /** What the networks had to compute for it. */
  work: RecordedPage
  /** What this processor can do, measured beside it: GFLOP a second of processor time. */
  gflops: number
}

type Page = { item: TextItem; picture: Buffer }

async function timeText({ item }: Page, read: () => Promise<TextReading>): Promise<TimedText> {
  const { result, wallMs, cpuMs } = await timed(read)
  return { wallMs, cpuMs, lines: result.lines, stages: result.stages, score: scoreText(item, result.rows) }
}

async function pagesOf(items: readonly TextItem[]): Promise<Page[]> {
  return Promise.all(items.map(async (item) => ({ item, picture: (await item.pictures())[0] ?? Buffer.alloc(0) })))
}

/** By turns on the same page, so that whatever else the machine does slows all of them. */
async function timeAll(pages: readonly Page[]): Promise<TextSpeed[]> {
  const engine = createEmbeddedEngine({ workers: 1 })
  const unchanged = createEmbeddedEngine({ workers: 1, models: { speedUp: false } })
  await engine.start()
  await unchanged.start()
  const [tesseract, record, matmulRate] = [await openTesseractText(), await openRecorder(), await openMatmulRate()]
  const timeOne = async (page: Page): Promise<TextSpeed> => {
    const { item, picture } = page
    return {
      id: item.id,
      set: item.set,
      ours: await timeText(page, () => readText(engine, [picture])),
      gflops: await matmulRate(),
      unchanged: await timeText(page, () => readText(unchanged, [picture])),
      peer: await timeText(page, () => tesseract.read(item.set, picture)),
      work: await record(picture),
    }
  }
  try {
    for (const page of pages.slice(0, warmUps)) await timeOne(page)
    const times: TextSpeed[] = []
    for (const page of pages) {
      times.push(await timeOne(page))
      if (process.stderr.isTTY) process.stderr.write(`\r${times.length} of ${pages.length} `)
    }
    return times
  } finally {
    await engine.stop()
    await unchanged.stop()
    await tesseract.close()
  }
}

export interface TextSpeedOptions {
  /** A data folder in the format of bench/README.md. */
  folder: string
  /** How many pages of it, spread evenly. */
  runs: number
}

/** What reading a page of print costs, against the same networks unchanged, tesseract.js, and the bare arithmetic. */
export async function benchTextSpeed({ folder, runs }: TextSpeedOptions): Promise<void> {
  const items = spread(await readTextItems(folder), runs)
  if (items.length === 0) throw new Error(`${folder} has no text pages.`)
  console.log(`Load before: ${loadavg()[0]?.toFixed(2)}. Ratios bear a busy machine, milliseconds do not.`)
  const times = await timeAll(await pagesOf(items))
  const ratios = printTextSpeed(times)
  console.log(`\nLoad after: ${loadavg()[0]?.toFixed(2)}.`)
  console.log(`\n${await writeResults('text-speed', { ratios, times })}`)
}
