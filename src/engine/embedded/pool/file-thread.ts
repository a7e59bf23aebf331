import { Piscina } from 'piscina'
import type { Picture, PictureSize } from '../../engine.ts'
import { valueOf } from './answer-of.ts'
import { mostHeapMegabytes } from './file-limits.ts'
import type { Answer } from './page-messages.ts'
import type { RunOnFile } from './run-on-file.ts'
import { workerEntry } from './worker-entry.ts'

/** Looks at files that can be made to hurt, apart from the server's own thread and from those that read. */
export interface FileThread {
  inspect: (picture: Picture) => Promise<PictureSize>
  stop: () => Promise<void>
}

/** Two: behind a file that hurts another is looked at meanwhile. */
const mostThreads = 2
const idleMs = 60_000

/** Starts when it is first asked, and ends when it was idle. */
export function createFileThread(runOnFile: RunOnFile): FileThread {
  let pool: Piscina | null = null
  const started = (): Piscina => {
    pool ??= new Piscina({
      filename: workerEntry({ built: 'file-worker.js', starter: 'start-file-worker.mjs' }),
      minThreads: 0,
      maxThreads: mostThreads,
      idleTimeout: idleMs,
      resourceLimits: { maxOldGenerationSizeMb: mostHeapMegabytes },
      atomics: 'disabled',
    })
    return pool
  }
  return {
    inspect: async (picture) => {
      const answer: Answer<PictureSize> = await runOnFile(picture, async (fileWork, signal) =>
        started().run({ ...picture, fileWork }, { name: 'inspect', signal }),
      )
      return valueOf(answer)
    },
    stop: async () => {
      const stopped = pool
      pool = null
      await stopped?.destroy()
    },
  }
}
