import { Worker as Thread } from 'node:worker_threads'
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import { stripHeight, type StripPixels } from '../ocr/text-strip.ts'
import { languageFolder } from './language-data.ts'
import { type ScriptCharacter, scriptLineOf } from './script-line.ts'

/** Reads strips of print in scripts that our own recogniser lacks, by Tesseract in threads of its own. */
export interface ScriptReaders {
  /** The characters of each strip. `checkWanted` throws when nobody waits for them any more. */
  read: (language: string, strips: readonly StripPixels[], checkWanted: () => void) => Promise<ScriptCharacter[][]>
  /** Ends all threads; what was asked for is given up. */
  stop: () => Promise<void>
}

/** A language is kept so long after its last line. */
const keptMs = 5 * 60_000
/** A thread with one language takes about 60 MB. */
const mostOpen = 3

interface OpenLanguage {
  worker: Promise<Worker>
  /** Rejects when its thread is gone. */
  gone: Promise<never>
  onGone: (cause: unknown) => void
  /** Who reads or waits. */
  users: number
  /** Resolves when what was asked for so far is done. */
  turn: Promise<unknown>
  closing: NodeJS.Timeout | null
}

export function createScriptReaders(): ScriptReaders {
  /** Least recently used first. */
  const open = new Map<string, OpenLanguage>()
  let isStopped = false

  const close = async (language: string): Promise<void> => {
    const known = open.get(language)
    open.delete(language)
    if (known?.closing) clearTimeout(known.closing)
    known?.onGone(new DOMException('The reader was closed', 'AbortError'))
    await (await known?.worker.catch(() => null))?.terminate()
  }

  const makeRoom = async (): Promise<void> => {
    while (open.size >= mostOpen) {
      const idle = [...open].find(([, { users }]) => users === 0)
      if (idle) await close(idle[0])
      else await Promise.race([...open.values()].map(({ turn }) => turn))
    }
  }

  const take = async (language: string): Promise<OpenLanguage> => {
    if (!open.has(language)) await makeRoom()
    const taken = open.get(language) ?? openLanguage(language)
    if (taken.closing) clearTimeout(taken.closing)
    taken.users++
    open.delete(language)
    open.set(language, taken)
    return taken
  }

  const release = (language: string, taken: OpenLanguage): void => {
    taken.users--
    if (taken.users > 0 || open.get(language) !== taken) return
    taken.closing = setTimeout(() => void close(language), keptMs)
    taken.closing.unref()
  }

  return {
    read: async (language, strips, checkWanted) => {
      const taken = await take(language)
      const turn = taken.turn.then(async () => {
        const found: ScriptCharacter[][] = []
        for (const strip of strips) {
          checkWanted()
          if (isStopped) throw new DOMException('The reader was closed', 'AbortError')
          found.push(await Promise.race([readStrip(await taken.worker, strip), taken.gone]))
        }
        return found
      })
      taken.turn = turn.catch(() => undefined)
      try {
        return await turn
      } catch (cause) {
        // Whatever it is that it stumbled over, the next page gets a fresh one.
        if (open.get(language) === taken && !(cause instanceof DOMException)) await close(language)
        throw cause
      } finally {
        release(language, taken)
      }
    },
    stop: async () => {
      isStopped = true
      await Promise.all([...open.keys()].map(close))
    },
  }
}

function openLanguage(language: string): OpenLanguage {
  let onGone: OpenLanguage['onGone'] = () => undefined
  const gone = new Promise<never>((_, reject) => {
    onGone = reject
  })
  // Nobody may be reading when a thread dies.
  gone.catch(() => undefined)
  const worker = openWorker(language, onGone)
  worker.catch(() => undefined)
  return { worker, gone, onGone, users: 0, turn: Promise.resolve(), closing: null }
}

async function openWorker(language: string, onGone: (cause: unknown) => void): Promise<Worker> {
  const langPath = await languageFolder(language)
  // What fails while it starts is told to the handler only.
  const worker = await new Promise<Worker>((resolve, reject) => {
    createWorker(language, OEM.LSTM_ONLY, { langPath, gzip: true, cacheMethod: 'none', errorHandler: reject }).then(resolve, reject)
  })
  // Unheard, the death of its thread would end the whole process.
  if ('worker' in worker && worker.worker instanceof Thread) worker.worker.on('error', onGone)
  await worker.setParameters({ tessedit_pageseg_mode: PSM.RAW_LINE, user_defined_dpi: '300' })
  return worker
}

async function readStrip(worker: Worker, { data, width }: StripPixels): Promise<ScriptCharacter[]> {
  // The plainest picture file: a header, then one byte a pixel.
  const picture = Buffer.concat([Buffer.from(`P5\n${width} ${stripHeight}\n255\n`), data])
  const { data: page } = await worker.recognize(picture, {}, { text: true, blocks: true })
  return scriptLineOf(page, width)
}
