import sharp from 'sharp'
import { comparisonLimits } from '#domain/face/judge-comparison.ts'
import { leastFacePx } from '#domain/face/warn-of-face.ts'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import type { Engine } from '#engine/engine.ts'
import { percentile, table } from '../table.ts'
import { writeResults } from '../write-results.ts'
import { type FacePair, type LiveItem, readLive, readPairs } from './face-sets.ts'

type FaceEngine = Required<Pick<Engine, 'compareFaces' | 'judgeLiveness'>>

interface PairScore {
  id: string
  same: boolean
  likeness: number | null
}

/** As a portrait is printed and photographed: its face so high, and half of what it was compressed away. */
async function degraded(picture: Buffer, facePx: number): Promise<Buffer> {
  const { width = 0 } = await sharp(picture).metadata()
  return sharp(picture)
    .rotate()
    .resize({ width: Math.round((width * leastFacePx) / facePx) })
    .jpeg({ quality: 50 })
    .toBuffer()
}

async function scorePairs(engine: FaceEngine, pairs: readonly FacePair[], isDegraded: boolean): Promise<PairScore[]> {
  const scores: PairScore[] = []
  for (const { id, truth, pictures } of pairs) {
    const [one, other] = pictures
    const { pictures: seen, likeness } = await engine.compareFaces({ pictures: [{ bytes: one }, { bytes: other }] })
    const facePx = seen[1].faces[seen[1].chosen ?? -1]?.heightPx
    if (!isDegraded || facePx === undefined) scores.push({ id, same: truth.same, likeness })
    else {
      const poor = await engine.compareFaces({ pictures: [{ bytes: one }, { bytes: await degraded(other, facePx) }] })
      scores.push({ id, same: truth.same, likeness: poor.likeness })
    }
  }
  return scores
}

/** Below which the true share of wrong ones is with 95 % certainty, none of so many being wrong. */
function bound(wrong: number, all: number): string {
  return wrong > 0 || all === 0 ? '-' : `< ${(100 * (1 - 0.05 ** (1 / all))).toFixed(1)} %`
}

function rowOf(name: string, scores: readonly PairScore[]): string[] {
  const { differentBelow, sameAbove, yesFrom } = comparisonLimits
  const told = scores.filter(({ likeness }) => likeness !== null).map(({ same, likeness }) => ({ same, likeness: likeness ?? 0 }))
  const wrong = told.filter(({ same, likeness }) => (same ? likeness < differentBelow : likeness > sameAbove)).length
  const unsure = told.filter(({ likeness }) => likeness >= differentBelow && likeness <= sameAbove).length
  const yesNo = told.filter(({ same, likeness }) => likeness >= yesFrom === same).length
  const values = told.map(({ likeness }) => likeness)
  const extreme = scores[0]?.same === true ? Math.min(...values) : Math.max(...values)
  return [
    name,
    String(scores.length),
    String(scores.length - told.length),
    String(wrong),
    bound(wrong, told.length),
    String(unsure),
    `${yesNo}/${told.length}`,
    extreme.toFixed(3),
  ]
}

const pairHead = ['pairs', 'all', 'no face', 'wrong', 'with 95 %', 'not sure', 'yes/no right', 'nearest']

function rowsOf(name: string, scores: readonly PairScore[]): string[][] {
  return [true, false].map((same) =>
    rowOf(
      `${name}, ${same ? 'one person' : 'two people'}`,
      scores.filter((score) => score.same === same),
    ),
  )
}

async function benchLive(engine: FaceEngine, items: readonly LiveItem[], verbose: boolean) {
  const verdicts: { id: string; live: boolean; verdict: string; score: number | null }[] = []
  for (const { id, truth, picture } of items) {
    const { verdict, score } = await engine.judgeLiveness({ picture: { bytes: picture } })
    verdicts.push({ id, live: truth.live, verdict: verdict ?? 'no face', score })
    if (verbose) console.log(`${id} ${truth.live ? 'genuine' : 'print or screen'}: ${verdict} ${score?.toFixed(3)}`)
  }
  const names = ['living', 'unsure', 'non-living', 'no face']
  const rows = [true, false].map((live) => [
    live ? 'genuine' : 'print or screen',
    ...names.map((name) => String(verdicts.filter((one) => one.live === live && one.verdict === name).length)),
  ])
  console.log(`\n${table(['stills', ...names], rows)}\n`)
  return verdicts
}

/** Milliseconds for two faces, the networks loaded. */
async function timeTwo(engine: FaceEngine, pairs: readonly FacePair[], runs: number): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const [one, other] = pairs[run % pairs.length]?.pictures ?? []
    if (!one || !other) continue
    const start = performance.now()
    await engine.compareFaces({ pictures: [{ bytes: one }, { bytes: other }] })
    times.push(performance.now() - start)
  }
  return times
}

export interface FaceAccuracyOptions {
  /** A data folder in the format of bench/README.md. */
  folder: string
  runs: number
  verbose: boolean
}

/** How well faces are told apart and prints and screens are told, on pictures of real people; and how long two faces take. Ends with 1 when a pair is told wrong, or a print is taken for living. */
export async function benchFaces({ folder, runs, verbose }: FaceAccuracyOptions): Promise<void> {
  const pairs = await readPairs(folder)
  const engine = createEmbeddedEngine({ workers: 2 })
  await engine.start()
  try {
    const { compareFaces, judgeLiveness } = engine
    if (!compareFaces || !judgeLiveness) throw new Error('The embedded engine looks at faces')
    const faces = { compareFaces, judgeLiveness }
    const plain = await scorePairs(faces, pairs, false)
    const poor = await scorePairs(faces, pairs, true)
    const rows = [...rowsOf('as given', plain), ...rowsOf(`one side ${leastFacePx} px`, poor)]
    console.log(`\n${table(pairHead, rows)}\n`)
    const verdicts = await benchLive(faces, await readLive(folder), verbose)
    const times = await timeTwo(faces, pairs, runs)
    const [p50, p95] = [percentile(times, 50), percentile(times, 95)]
    console.log(`two faces, warm, two threads: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms over ${times.length} runs\n`)
    console.log(await writeResults('faces', { plain, poor, verdicts, p50, p95 }))
    const isWrong =
      rows.slice(0, 2).some(([, , , wrong]) => wrong !== '0') || verdicts.some(({ live, verdict }) => !live && verdict === 'living')
    if (isWrong) process.exitCode = 1
  } finally {
    await engine.stop()
  }
}
