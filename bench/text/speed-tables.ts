import { percentile, share, table } from '../table.ts'
import { addUp } from './count-text.ts'
import type { TextSpeed, TimedText } from './speed.ts'
import { textSetNames } from './text-set.ts'

/** What our processor time is divided by, and the most that it may be. */
const goals = { 'the networks unchanged': 0.68, 'tesseract.js 7': 0.75, 'the arithmetic': 1.9 } as const
type Measure = keyof typeof goals

/** Of our processor time to that of each, over all pages of a set or all there are. */
export type TextRatios = Readonly<Record<string, Readonly<Record<Measure, number>>>>

function ms(value: number): string {
  return value.toFixed(0)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length
}

function timeRow(name: string, times: readonly TimedText[]): string[] {
  const [wall, cpu] = [times.map(({ wallMs }) => wallMs), times.map(({ cpuMs }) => cpuMs)]
  const [characters, found] = [addUp(times.map(({ score }) => score.characters)), addUp(times.map(({ score }) => score.found))]
  return [
    name,
    ...[percentile(wall, 50), percentile(wall, 95), percentile(cpu, 50), percentile(cpu, 95)].map(ms),
    mean(times.map(({ lines }) => lines)).toFixed(1),
    share(characters.right, characters.all),
    share(found.right, found.all),
  ]
}

/** Processor milliseconds that the arithmetic alone takes at the rate measured beside each page. */
function floorMs({ work, gflops }: TextSpeed): number {
  return (1000 * (work.detector.gflop + work.recogniser.gflop)) / gflops
}

function ratiosOf(times: readonly TextSpeed[]): Readonly<Record<Measure, number>> {
  const ours = sum(times.map(({ ours: { cpuMs } }) => cpuMs))
  return {
    'the networks unchanged': ours / sum(times.map(({ unchanged: { cpuMs } }) => cpuMs)),
    'tesseract.js 7': ours / sum(times.map(({ peer: { cpuMs } }) => cpuMs)),
    'the arithmetic': ours / sum(times.map(floorMs)),
  }
}

function allRatios(times: readonly TextSpeed[]): TextRatios {
  const sets = textSetNames.map((name) => [name, times.filter(({ set }) => set === name)] as const).filter(([, own]) => own.length > 0)
  return Object.fromEntries([...sets, ['all', times] as const].map(([name, own]) => [name, ratiosOf(own)]))
}

function stageRows(times: readonly TextSpeed[]): string[][] {
  const stages = [...new Set(times.flatMap(({ ours }) => Object.keys(ours.stages)))]
  return stages.map((stage) => {
    const wall = times.map(({ ours }) => ours.stages[stage] ?? 0)
    const cpu = times.map(({ work }) => work.cpuStages[stage] ?? 0)
    return [stage, ...[percentile(wall, 50), percentile(wall, 95), percentile(cpu, 50), percentile(cpu, 95), mean(cpu)].map(ms)]
  })
}

function workRows(times: readonly TextSpeed[]): string[][] {
  return (['detector', 'recogniser'] as const).map((name) => [
    name,
    mean(times.map(({ work }) => work[name].runs)).toFixed(1),
    mean(times.map(({ work }) => work[name].gflop)).toFixed(1),
  ])
}

/** Prints all that was measured; returns the ratios. */
export function printTextSpeed(times: readonly TextSpeed[]): TextRatios {
  const head = ['one thread, warm', 'wall p50 ms', 'p95', 'CPU p50 ms', 'p95', 'lines a page', 'characters', 'lines or strings found']
  const readers = { 'embedded engine': 'ours', 'its networks unchanged': 'unchanged', 'tesseract.js 7, best_int': 'peer' } as const
  const sets = [...new Set(times.map(({ set }) => set))]
  const rows = sets.flatMap((set) => {
    const own = times.filter((time) => time.set === set)
    return Object.entries(readers).map(([name, reader]) =>
      timeRow(
        `${set}, ${own.length}: ${name}`,
        own.map((time) => time[reader]),
      ),
    )
  })
  console.log(`\n${table(head, rows)}`)
  console.log(`\n${table(['stage', 'wall p50 ms', 'p95', 'CPU p50 ms', 'p95', 'mean'], stageRows(times))}`)
  console.log(`\n${table(['network, a page', 'runs', 'GFLOP'], workRows(times))}`)
  const rates = times.map(({ gflops }) => gflops)
  console.log(`\nThis processor, one thread: ${percentile(rates, 50).toFixed(0)} GFLOP/s, best ${Math.max(...rates).toFixed(0)}.`)
  const ratios = allRatios(times)
  const measures = ['the networks unchanged', 'tesseract.js 7', 'the arithmetic'] as const
  const ratioRows = measures.map((measure) => [
    measure,
    ...Object.values(ratios).map((own) => own[measure].toFixed(2)),
    `${goals[measure]} at most`,
  ])
  console.log(`\n${table(['our CPU, divided by that of', ...Object.keys(ratios), 'goal'], ratioRows)}`)
  return ratios
}
