import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestDatabase } from '#testing/test-database.ts'
import { until } from '#testing/until.ts'
import { createPool } from '../database/connect.ts'
import { createJobQueue } from './create-job-queue.ts'
import { type JobRun, defineJob } from './define-job.ts'
import { beat, freeSilentWorkers } from './heartbeat.ts'
import { type Workers, startWorkers } from './start-workers.ts'

const { database, connection } = await openTestDatabase()
const queue = createJobQueue(database)
const log = pino({ level: 'silent' })
const pool = createPool(connection, { max: 4, log })
afterAll(async () => pool.end())

interface Recorder {
  payloads: number[]
  runs: JobRun[]
  givenUp: number[]
}

function job(name: string, recorder: Recorder, work: (run: JobRun) => Promise<void> = async () => undefined) {
  return defineJob({
    name,
    payload: z.object({ number: z.number() }),
    run: async ({ number }, run) => {
      recorder.payloads.push(number)
      recorder.runs.push(run)
      await work(run)
    },
    onGivenUp: async ({ number }) => void recorder.givenUp.push(number),
  })
}

const newRecorder = (): Recorder => ({ payloads: [], runs: [], givenUp: [] })
const start = async (...jobs: ReturnType<typeof defineJob>[]): Promise<Workers> =>
  startWorkers({ jobs, database, pool, log, concurrency: 2, alone: true })

async function lockAsDead(name: string, secondsAgo: number): Promise<void> {
  await sql`update graphile_worker._private_jobs set locked_by = 'dead', attempts = attempts + 1, locked_at = now() - make_interval(secs => ${secondsAgo})
    where task_id = (select id from graphile_worker._private_tasks where identifier = ${name})`.execute(database)
}

test('a job runs once its transaction commits, and not when that is taken back', async () => {
  const recorder = newRecorder()
  const workers = await start(job('commits', recorder))
  await database.transaction().execute(async (within) => queue.add(within, { name: 'commits', payload: { number: 1 } }))
  await database
    .transaction()
    .execute(async (within) => {
      await queue.add(within, { name: 'commits', payload: { number: 2 } })
      throw new Error('taken back')
    })
    .catch(() => undefined)
  await until(() => expect(recorder.payloads).toEqual([1]))
  await until(async () => expect(await queue.count('commits')).toBe(0))
  await workers.stop()
})

test('a waiting job of the same key is replaced', async () => {
  const recorder = newRecorder()
  for (const number of [1, 2, 3]) await queue.add(database, { name: 'keyed', payload: { number }, key: 'the one' })
  expect(await queue.count('keyed')).toBe(1)
  const workers = await start(job('keyed', recorder))
  await until(() => expect(recorder.payloads).toEqual([3]))
  await workers.stop()
})

test('the job of a killed server runs again at once at the next start', async () => {
  const recorder = newRecorder()
  await queue.add(database, { name: 'crashed', payload: { number: 7 } })
  await lockAsDead('crashed', 1)
  const workers = await start(job('crashed', recorder))
  await until(() => expect(recorder.payloads).toEqual([7]))
  expect(recorder.runs[0]).toMatchObject({ attempt: 2, isLastAttempt: false })
  await workers.stop()
})

test('among several servers only workers that are silent for 60 s lose their jobs', async () => {
  await queue.add(database, { name: 'shared', payload: { number: 1 } })
  await lockAsDead('shared', 30)
  expect(await freeSilentWorkers(database)).toEqual([])
  await lockAsDead('shared', 300)
  await beat(database, 'dead')
  expect(await freeSilentWorkers(database)).toEqual([])
  await sql`update worker_heartbeat set beat_at = now() - interval '61 seconds'`.execute(database)
  expect(await freeSilentWorkers(database)).toEqual(['dead'])
  await sql`delete from graphile_worker._private_jobs`.execute(database)
})

test('a job whose server died at its last attempt is given up, not forgotten', async () => {
  const recorder = newRecorder()
  await queue.add(database, { name: 'deadly', payload: { number: 9 }, attempts: 1 })
  await lockAsDead('deadly', 1)
  const workers = await start(job('deadly', recorder))
  expect(recorder).toMatchObject({ payloads: [], givenUp: [9] })
  expect((await sql`select 1 from graphile_worker.jobs`.execute(database)).rows).toEqual([])
  await workers.stop()
})

test('stopping waits for running jobs', async () => {
  const recorder = newRecorder()
  let ended = false
  const workers = await start(
    job('slow', recorder, async () => {
      await pause(300)
      ended = true
    }),
  )
  await queue.add(database, { name: 'slow', payload: { number: 1 } })
  await until(() => expect(recorder.payloads).toEqual([1]))
  await workers.stop()
  expect(ended).toBe(true)
})

test('a payload of another form fails before the job sees it', async () => {
  const recorder = newRecorder()
  const workers = await start(job('strict', recorder))
  await queue.add(database, { name: 'strict', payload: { number: 'one' }, attempts: 1 })
  await until(async () =>
    expect((await sql`select 1 from graphile_worker.jobs where last_error is not null`.execute(database)).rows).toHaveLength(1),
  )
  expect(recorder.payloads).toEqual([])
  await workers.stop()
})
