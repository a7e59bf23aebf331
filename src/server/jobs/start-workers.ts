import { EventEmitter } from 'node:events'
import { type Runner, type Task, type TaskList, type WorkerEvents, Logger as GraphileLogger, run } from 'graphile-worker'
import type { Kysely } from 'kysely'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Database } from '../database/schema.ts'
import type { Job } from './define-job.ts'
import { giveUpSpent } from './give-up.ts'
import { beat, endBeat, freeAllWorkers, freeSilentWorkers } from './heartbeat.ts'

const beatEveryMs = 15_000
const restartAfterMs = 2000
/** How long a running job may go on when the server stops, before its signal is aborted. */
const drainMs = 3000

export interface WorkerOptions {
  jobs: readonly Job[]
  database: Kysely<Database>
  /** Connections of the workers' own; at least two. */
  pool: Pool
  log: Logger
  concurrency: number
  /** True when no other server can use this database: then every lock of before is a dead one's. */
  alone: boolean
}

export interface Workers {
  /** Lets running jobs end (3 s, then their signal is aborted) and takes no new ones. */
  stop: () => Promise<void>
}

/** Runs jobs until stopped, frees those of dead workers at start and every 15 s, and starts again when it breaks. */
export async function startWorkers(options: WorkerOptions): Promise<Workers> {
  const { database, jobs, log, alone } = options
  const freed = await (alone ? freeAllWorkers : freeSilentWorkers)(database)
  if (freed.length > 0) log.warn({ workers: freed.length }, 'jobs of a killed server run again')
  await giveUpSpent(database, jobs, log)

  const state: { runner: Runner; workerId: string | null; stopped: boolean; restart: NodeJS.Timeout | undefined } = {
    ...(await startRunner(options)),
    stopped: false,
    restart: undefined,
  }
  const watch = (): void => {
    state.runner.promise.catch((cause: unknown) => {
      if (state.stopped) return
      log.error({ err: cause }, 'the workers broke and start again')
      state.restart = setTimeout(restart, restartAfterMs)
    })
  }
  const restart = (): void => {
    startRunner(options).then(
      (started) => {
        Object.assign(state, started)
        watch()
      },
      () => (state.restart = setTimeout(restart, restartAfterMs)),
    )
  }
  watch()

  const tick = async (): Promise<void> => {
    if (state.workerId !== null) await beat(database, state.workerId)
    await freeSilentWorkers(database)
    await giveUpSpent(database, jobs, log)
  }
  const beating = setInterval(() => void tick().catch((cause: unknown) => log.warn({ err: cause }, 'a heartbeat failed')), beatEveryMs)

  return {
    stop: async () => {
      state.stopped = true
      clearInterval(beating)
      clearTimeout(state.restart)
      await Promise.resolve(state.runner.stop()).catch(() => undefined)
      if (state.workerId !== null) await endBeat(database, state.workerId).catch(() => undefined)
    },
  }
}

async function startRunner({
  jobs,
  pool,
  log,
  concurrency,
  database,
}: WorkerOptions): Promise<{ runner: Runner; workerId: string | null }> {
  const events: WorkerEvents = new EventEmitter()
  let workerId: string | null = null
  events.on('pool:create', ({ workerPool }) => (workerId = workerPool.id))
  const runner = await run({
    pgPool: pool,
    events,
    concurrency,
    taskList: taskListOf(jobs, log),
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: drainMs,
    pollInterval: 2000,
    parsedCronItems: [],
    logger: new GraphileLogger(() => (level, message) => log[level === 'warning' ? 'warn' : 'debug'](message)),
  })
  if (workerId !== null) await beat(database, workerId)
  return { runner, workerId }
}

function taskListOf(jobs: readonly Job[], log: Logger): TaskList {
  const taskOf =
    (job: Job): Task =>
    async (payload, { job: { attempts, max_attempts: attemptsAllowed }, abortSignal }) => {
      const signal = abortSignal ?? new AbortController().signal
      try {
        await job.run(payload, { signal, attempt: attempts, isLastAttempt: attempts >= attemptsAllowed })
      } catch (cause) {
        if (!signal.aborted) log.error({ err: cause, job: job.name, attempt: attempts }, 'a job failed')
        throw cause
      }
    }
  return Object.fromEntries(jobs.map((job) => [job.name, taskOf(job)]))
}
