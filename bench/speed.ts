import { loadavg } from 'node:os'
import { type ZoneItem, type ZoneSet, readZones } from './mrz/mrz-set.ts'
import { openEngine } from './speed-engine.ts'
import { type ProductTimes, timeProduct } from './speed-product.ts'
import { spread } from './spread.ts'
import { openTesseract } from './speed-tesseract.ts'
import { percentile, share, table } from './table.ts'
import type { BenchPicture, ReadTime } from './timed-reader.ts'
import { writeResults } from './write-results.ts'

/** tesseract.js needs seconds a picture, so it gets some of them. */
const peerPictures = 12

async function pickPictures({ items, picturesOf }: ZoneSet, count: number): Promise<BenchPicture[]> {
  const withZone = items.filter(({ truth }) => truth.lines.length > 0)
  const load = async (item: ZoneItem) => (await picturesOf(item)).map((bytes) => ({ id: item.id, bytes, lines: item.truth.lines }))
  return (await Promise.all(spread(withZone, count).map(load))).flat()
}

function ms(value: number): string {
  return value.toFixed(0)
}

function rowOf(name: string, times: readonly ReadTime[]): string[] {
  const [wall, cpu] = [times.map(({ wallMs }) => wallMs), times.map(({ cpuMs }) => cpuMs)]
  const exact = times.filter((time) => time.exact).length
  return [
    name,
    ms(percentile(wall, 50)),
    ms(percentile(wall, 95)),
    ms(percentile(cpu, 50)),
    ms(percentile(cpu, 95)),
    share(exact, times.length),
  ]
}

function stageRows(times: readonly ReadTime[]): string[][] {
  const stages = [...new Set(times.flatMap(({ stages: own }) => Object.keys(own)))]
  return stages.map((stage) => {
    const values = times.map((time) => time.stages[stage] ?? 0)
    return [
      stage,
      ms(percentile(values, 50)),
      ms(percentile(values, 95)),
      ms(values.reduce((sum, value) => sum + value, 0) / values.length),
    ]
  })
}

function total(times: readonly ReadTime[], part: 'wallMs' | 'cpuMs'): number {
  return times.reduce((sum, time) => sum + time[part], 0)
}

function mb(value: number | null): string {
  return value === null ? 'not measured here' : `${value.toFixed(0)} MB`
}

function printProduct({ firstMs, wallMs, idleMb, scans }: ProductTimes): void {
  const timeRow = (name: string, values: readonly number[], goal: string) => [
    name,
    `${ms(percentile(values, 50))} ms`,
    `${ms(percentile(values, 95))} ms`,
    goal,
  ]
  const times = [
    timeRow('upload to first fields of the zone', firstMs, ''),
    timeRow('upload to all fields', wallMs, 'p50 700 ms, p95 1500 ms'),
  ]
  console.log(`\n${table(['the built product, passport of 2 Mpx', 'p50', 'p95', 'goal'], times)}`)
  const memory = scans.map(({ format, peakMb, highWaterMb }) => [`reading ${format}`, mb(peakMb), mb(highWaterMb), '900 MB at most'])
  const head = ['memory, a scan of 50 Mpx', 'all processes, seen', 'server alone, by the kernel', 'goal']
  console.log(`\n${table(head, [['before, warm', mb(idleMb), '', ''], ...memory])}`)
}

/** Both after warming up, by turns on the same picture, so that whatever else the machine does slows both. */
async function timeBoth(pictures: readonly BenchPicture[]): Promise<{ ours: ReadTime[]; peer: ReadTime[] }> {
  const [engine, tesseract] = [await openEngine(), await openTesseract()]
  const forPeer = new Set(spread(pictures, peerPictures))
  const [ours, peer]: [ReadTime[], ReadTime[]] = [[], []]
  try {
    for (const picture of pictures.slice(0, 3)) await engine.read(picture)
    for (const picture of pictures.slice(0, 1)) await tesseract.read(picture)
    for (const picture of pictures) {
      ours.push(await engine.read(picture))
      if (forPeer.has(picture)) peer.push(await tesseract.read(picture))
    }
    return { ours, peer }
  } finally {
    await engine.close()
    await tesseract.close()
  }
}

export interface SpeedOptions {
  folder: string
  /** How many pictures of the folder, spread evenly. */
  runs: number
}

/** Latency by stage, CPU, memory, and the ratio to tesseract.js on the same pictures in the same run. */
export async function benchSpeed({ folder, runs }: SpeedOptions): Promise<void> {
  const zones = await readZones(folder)
  if (zones === null) throw new Error(`${folder} has no set "mrz".`)
  const pictures = await pickPictures(zones, runs)
  console.log(`Load before: ${loadavg()[0]?.toFixed(2)}. Anything but an idle machine gives higher figures.`)
  const { ours, peer } = await timeBoth(pictures)
  const oursOfPeer = ours.filter(({ id }) => peer.some((time) => time.id === id))
  const head = ['one thread, warm', 'wall p50 ms', 'p95', 'CPU p50 ms', 'p95', 'exact zones']
  const rows = [
    rowOf(`embedded engine, ${ours.length} pictures`, ours),
    rowOf(`the ${peer.length} also given to the peer`, oursOfPeer),
    rowOf('tesseract.js 7, eng', peer),
  ]
  console.log(`\n${table(head, rows)}`)
  const ratio = { wall: total(peer, 'wallMs') / total(oursOfPeer, 'wallMs'), cpu: total(peer, 'cpuMs') / total(oursOfPeer, 'cpuMs') }
  console.log(
    `\ntesseract.js takes ${ratio.wall.toFixed(2)} times our wall clock and ${ratio.cpu.toFixed(2)} times our CPU (below 1: it is faster; see what it reads).`,
  )
  console.log(`\n${table(['stage', 'p50 ms', 'p95', 'mean'], stageRows(ours))}`)
  const product = await timeProduct()
  printProduct(product)
  console.log(`Load after: ${loadavg()[0]?.toFixed(2)}.`)
  console.log(`\n${await writeResults('speed', { ours, peer, ratio, product })}`)
}
