import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { Piscina } from 'piscina'
import type { PageReading, RenderedPage } from '../../engine.ts'
import type { FaceTask, SeenFaces } from '../face/look-at-faces.ts'
import type { PreparedModels } from '../models/prepare-models.ts'
import type { RenderTask } from '../image/render-page.ts'
import type { StripsTask } from '../ocr/cut-strips.ts'
import type { SharedLines } from '../ocr/shared-lines.ts'
import type { TextStrip } from '../ocr/text-strip.ts'
import type { PlateTask } from '../plate/read-plate-page.ts'
import type { PageResult, PageTask } from '../read-page.ts'
import { valueOf } from './answer-of.ts'
import { mostHeapMegabytes } from './file-limits.ts'
import type { FilePage } from './heavy-files.ts'
import type { Answer, PageMessage, PageNews } from './page-messages.ts'
import { createRunOnFile } from './run-on-file.ts'
import { workerEntry } from './worker-entry.ts'

/** Threads that read and draw pages, one at a time each. */
export interface WorkerPool {
  /** Resolves when the first thread can read. */
  prepare: () => Promise<void>
  readPage: (task: PageTask, listener: PageListener) => Promise<PageResult>
  /** As `readPage`, where pictures are known to show number plates. */
  readPlates: (task: PlateTask, listener: PageListener) => Promise<PageReading>
  renderPage: (task: RenderTask) => Promise<RenderedPage>
  /** Print laid upright, for whoever reads it elsewhere. */
  cutStrips: (task: StripsTask) => Promise<readonly TextStrip[]>
  /** What a picture shows of faces. */
  lookAtFaces: (task: FaceTask) => Promise<SeenFaces>
  /** Resolves when no thread works any more; what was asked for is given up. */
  stop: () => Promise<void>
}

export interface PageListener {
  signal: AbortSignal | undefined
  onNews: (news: PageNews) => void
}

/** A thread that dies, or is killed over a file, takes only its own page along; the pool starts another in its place. */
export function startWorkerPool(workers: number, models: PreparedModels, runOnFile = createRunOnFile()): WorkerPool {
  const pool = new Piscina({
    filename: workerEntry({ built: 'embedded-worker.js', starter: 'start-worker.mjs' }),
    minThreads: workers,
    maxThreads: workers,
    workerData: models,
    resourceLimits: { maxOldGenerationSizeMb: mostHeapMegabytes },
    // Waiting by Atomics would block the thread's own messages.
    atomics: 'disabled',
  })
  const running = new Set<Promise<unknown>>()
  const stopping = new AbortController()
  const track = async <T>(answer: Promise<T>): Promise<T> => {
    running.add(answer)
    return answer.finally(() => running.delete(answer))
  }
  const run: RunTask = async (name, task) =>
    track(
      runOnFile(task, async (fileWork, signal) =>
        pool.run({ ...task, fileWork }, { name, signal, transferList: task.port ? [task.port] : [] }),
      ),
    )
  const lendThreads = (lines: SharedLines): void => {
    const free = Math.min(workers - running.size, lines.widths.length - 1)
    // A thread that cannot help leaves the lines to the others.
    for (let thread = 0; thread < free; thread++) void track(pool.run(lines, { name: 'helpWithLines' })).catch(() => undefined)
  }
  const listenTo = listenUntil(stopping.signal, { run, lendThreads })
  return {
    prepare: async () => track(pool.run(undefined, { name: 'prepare' })),
    readPage: (task, listener) => listenTo<PageResult>({ name: 'readPage', task }, listener),
    readPlates: (task, listener) => listenTo<PageReading>({ name: 'readPlates', task }, listener),
    renderPage: async (task) => valueOf(await run<Answer<RenderedPage>>('renderPage', task)),
    cutStrips: async (task) => valueOf(await run<Answer<readonly TextStrip[]>>('cutStrips', task)),
    lookAtFaces: async (task) => valueOf(await run<Answer<SeenFaces>>('lookAtFaces', task)),
    stop: async () => {
      stopping.abort()
      // A thread that is killed while a network runs takes the whole process along, so each ends its stage first.
      while (running.size > 0) await Promise.allSettled(running)
      await pool.destroy()
    },
  }
}

/** Calls an export of `worker.ts` in a thread that is free. */
type RunTask = <T>(name: string, task: FilePage & { port?: MessagePort }) => Promise<T>

/** Runs tasks that a thread can be told to stop, by who asked or by the pool, and that tell their news. */
function listenUntil(stopping: AbortSignal, { run, lendThreads }: { run: RunTask; lendThreads: (lines: SharedLines) => void }) {
  return async <T>(call: { name: string; task: FilePage }, { signal, onNews }: PageListener): Promise<T> => {
    // One of its own for each page: many pages listening to one signal are taken for a leak.
    const ended = AbortSignal.any(signal ? [signal, stopping] : [stopping])
    ended.throwIfAborted()
    const { port1: ours, port2: theirs } = new MessageChannel()
    ours.on('message', (message: PageMessage) => ('news' in message ? onNews(message.news) : lendThreads(message.lines)))
    const stop = (): void => ours.postMessage('stop')
    ended.addEventListener('abort', stop)
    try {
      return valueOf(await run<Answer<T>>(call.name, { ...call.task, port: theirs }))
    } catch (cause) {
      // What is thrown in a thread loses its class on the way.
      ended.throwIfAborted()
      throw cause
    } finally {
      ended.removeEventListener('abort', stop)
      ours.close()
    }
  }
}
