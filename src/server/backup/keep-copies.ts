import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { type CopySource, makeCopy } from './make-copy.ts'

/** Where the server itself keeps copies of everything, how often, and how many. */
export interface CopyPlan {
  folder: string
  everyHours: number
  keep: number
}

export interface CopyKeeping {
  source: CopySource
  plan: CopyPlan
  version: string
  now: () => Date
  log: Logger
}

/** What became of the copies until now. */
export interface CopyState {
  plan: CopyPlan
  last: { at: Date; bytes: number } | null
  /** Why the last try made none. */
  problem: string | null
}

export interface KeptCopies {
  state: () => Promise<CopyState>
  stop: () => Promise<void>
}

/** A copy that failed is tried again as soon; a server that was off catches up. */
const lookEveryMs = 10 * 60_000
const msInHour = 3_600_000

/** Makes copies while the server works, each checked before an older one goes. */
export function keepCopies(keeping: CopyKeeping): KeptCopies {
  const stopping = new AbortController()
  let problem: string | null = null
  let running: Promise<void> | null = null

  const look = async (): Promise<void> => {
    try {
      await copyIfDue(keeping, stopping.signal)
      problem = null
    } catch (cause) {
      if (stopping.signal.aborted) return
      problem = cause instanceof Error ? cause.message : String(cause)
      keeping.log.error({ err: cause }, 'no copy could be made')
    }
  }
  const start = (): void => {
    running ??= look().finally(() => (running = null))
  }
  const timer = setInterval(start, lookEveryMs)
  timer.unref()
  start()

  return {
    state: async () => ({ plan: keeping.plan, last: (await copiesIn(keeping.plan.folder)).at(-1) ?? null, problem }),
    stop: async () => {
      clearInterval(timer)
      stopping.abort()
      await running
    },
  }
}

/** Makes one when the newest is old enough, then removes those beyond the number to keep. Resolves with whether it made one. */
export async function copyIfDue({ source, plan, version, now }: CopyKeeping, signal?: AbortSignal): Promise<boolean> {
  await mkdir(plan.folder, { recursive: true, mode: 0o700 })
  const newest = (await copiesIn(plan.folder)).at(-1)
  if (newest !== undefined && now().getTime() - newest.at.getTime() < plan.everyHours * msInHour) return false
  await makeCopy(source, join(plan.folder, nameOfCopy(now())), { version, now, signal })
  const before = (await copiesIn(plan.folder)).slice(0, -plan.keep)
  await Promise.all(before.map(async ({ path }) => rm(path, { force: true })))
  return true
}

/** Only files that carry such a name are ever removed. */
function nameOfCopy(at: Date): string {
  return `countercheck-${at.toISOString().replaceAll(':', '-')}.backup`
}

const copyName = /^countercheck-(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.backup$/

interface Copy {
  path: string
  at: Date
  bytes: number
}

/** The copies in a folder, oldest first; none where it cannot be read. */
async function copiesIn(folder: string): Promise<Copy[]> {
  const names = await readdir(folder).catch(() => [])
  const copies = names.map(async (name) => {
    const [, day, hour, minute, rest] = copyName.exec(name) ?? []
    if (day === undefined) return []
    const path = join(folder, name)
    return [{ path, at: new Date(`${day}${hour}:${minute}:${rest}`), bytes: (await stat(path)).size }]
  })
  return (await Promise.all(copies)).flat().toSorted((one, other) => one.at.getTime() - other.at.getTime())
}
