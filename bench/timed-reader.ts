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

/** Something that reads pictures, and how long it takes. */
export interface TimedReader {
  read: (picture: BenchPicture) => Promise<ReadTime>
  close: () => Promise<void>
}

/** Wall clock and this process's CPU, its threads included, of some work: let nothing else run meanwhile. */
export async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; wallMs: number; cpuMs: number }> {
  const cpu = process.cpuUsage()
  const start = performance.now()
  const result = await work()
  const wallMs = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { result, wallMs, cpuMs: (user + system) / 1000 }
}
