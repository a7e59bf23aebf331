import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { AppError } from '#domain/app-error.ts'
import type { Reading } from '#domain/reading.ts'
import type { PreparedModels } from '../prepare-models.ts'
import type { RenderTask } from '../image/render-page.ts'
import type { ConfirmTask, PageResult, PageTask } from '../read-page.ts'
import type { Answer, PageNews } from './page-messages.ts'

/** Threads that read and draw pages, one at a time each. */
export interface WorkerPool {
  /** Resolves when the first thread can read. */
  prepare: () => Promise<void>
  readPage: (task: PageTask, listener: PageListener) => Promise<PageResult>
  confirmPage: (task: ConfirmTask, listener: PageListener) => Promise<Reading[]>
  renderPage: (task: RenderTask) => Promise<Uint8Array>
  stop: () => Promise<void>
}

export interface PageListener {
  signal: AbortSignal | undefined
  onNews: (news: PageNews) => void
}

/** A thread that dies takes only its own page along; the pool starts another in its place. */
export function startWorkerPool(workers: number, models: PreparedModels): WorkerPool {
  const pool = new Piscina({
    filename: workerEntry(),
    minThreads: workers,
    maxThreads: workers,
    workerData: models,
    // Waiting by Atomics would block the thread's own messages.
    atomics: 'disabled',
  })
  return {
    prepare: () => pool.run(undefined, { name: 'prepare' }),
    readPage: (task, listener) => listenTo<PageResult>(pool, { name: 'readPage', task }, listener),
    confirmPage: (task, listener) => listenTo<Reading[]>(pool, { name: 'confirmPage', task }, listener),
    renderPage: async (task) => valueOf<Uint8Array>(await pool.run(task, { name: 'renderPage' })),
    stop: () => pool.destroy(),
  }
}

/** Runs a task that a thread can be told to stop, and that tells its news. */
async function listenTo<T>(pool: Piscina, call: { name: string; task: object }, { signal, onNews }: PageListener): Promise<T> {
  signal?.throwIfAborted()
  const { port1: ours, port2: theirs } = new MessageChannel()
  ours.on('message', onNews)
  const stop = (): void => ours.postMessage('stop')
  signal?.addEventListener('abort', stop)
  try {
    return valueOf<T>(await pool.run({ ...call.task, port: theirs }, { name: call.name, transferList: [theirs] }))
  } finally {
    signal?.removeEventListener('abort', stop)
    ours.close()
  }
}

function valueOf<T>(answer: Answer<T>): T {
  if ('problem' in answer) throw new AppError(answer.problem)
  return answer.value
}

/** The built entry beside us or in the folder above; the source through a small starter when nothing is built. */
function workerEntry(): string {
  const places = ['./embedded-worker.js', '../embedded-worker.js', './start-worker.mjs']
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path))
  if (!found) throw new Error('The built server lacks embedded-worker.js. Run "npm run build".')
  return found
}
