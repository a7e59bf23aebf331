import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import type { Engine } from '#engine/engine.ts'

export interface BenchPicture {
  id: string
  bytes: Buffer
  /** The machine-readable lines on it. */
  lines: readonly string[]
}

export interface ReadTime {
  id: string
  wallMs: number
  cpuMs: number
  /** Milliseconds by stage; empty where the reader does not tell. */
  stages: Readonly<Record<string, number>>
  exact: boolean
}

/** Wall clock and this process's CPU, its threads included, of some work. */
export async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; wallMs: number; cpuMs: number }> {
  const cpu = process.cpuUsage()
  const start = performance.now()
  const result = await work()
  const wallMs = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { result, wallMs, cpuMs: (user + system) / 1000 }
}

async function readTimed(engine: Engine, { id, bytes, lines }: BenchPicture): Promise<ReadTime> {
  const today = new Date().toISOString().slice(0, 10)
  const { result, wallMs, cpuMs } = await timed(async () =>
    engine.readDocument?.({ pictures: [{ bytes }], documentType: null, today }).catch(() => null),
  )
  const page = result?.pages[0]
  return { id, wallMs, cpuMs, stages: page?.timings ?? {}, exact: (page?.mrzLines ?? []).join('\n') === lines.join('\n') }
}

/** The embedded engine with one thread, one picture after the other, after three to warm up. */
export async function timeEngine(pictures: readonly BenchPicture[]): Promise<ReadTime[]> {
  const engine = createEmbeddedEngine({ workers: 1 })
  await engine.start()
  try {
    for (const picture of pictures.slice(0, 3)) await readTimed(engine, picture)
    const times: ReadTime[] = []
    for (const picture of pictures) times.push(await readTimed(engine, picture))
    return times
  } finally {
    await engine.stop()
  }
}
