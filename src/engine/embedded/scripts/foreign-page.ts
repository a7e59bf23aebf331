import type { Picture } from '../../engine.ts'
import { turnsOf } from '../place-page.ts'
import type { WorkerPool } from '../pool/worker-pool.ts'
import type { PageResult } from '../read-page.ts'
import { foreignLanguage, type LanguageRequest } from './foreign-language.ts'
import type { ScriptReaders } from './script-readers.ts'

export interface ForeignPageRequest {
  picture: Picture
  /** Tesseract's codes of the languages that it may be in. */
  languages: readonly string[]
  /** Words that may stand on it: see `knownWords`. */
  words: readonly string[]
  pool: WorkerPool
  readers: ScriptReaders
  /** Reads the page again where it lies another way up than it was taken to: clockwise quarter turns of its picture. */
  readTurned: (quarterTurns: number) => Promise<PageResult>
  signal: AbortSignal | undefined
  /** Told why a page stays as our own recogniser read it. */
  tell: (problem: string) => void
}

/** A page as it stands upright, and the language that says so. */
export interface ForeignPage {
  page: PageResult
  language: string
}

/** A page whose print says little to our own recogniser, which cannot know its way up either; null where no language makes more of it. */
export async function foreignPage(
  result: PageResult,
  { picture, languages, words, pool, readers, readTurned, signal, tell }: ForeignPageRequest,
): Promise<ForeignPage | null> {
  // A machine-readable zone shows which way is up.
  if (result.mrzKind !== null) return null
  const checkWanted = (): void => signal?.throwIfAborted()
  const cutStrips: LanguageRequest['cutStrips'] = (rects) => pool.cutStrips({ ...picture, rects })
  const found = await foreignLanguage({ readers, languages, words, print: result.print, cutStrips, checkWanted }).catch(
    (cause: unknown) => {
      checkWanted()
      tell(`Print in ${languages.join(', ')} is not read: ${cause instanceof Error ? cause.message : String(cause)}`)
      return null
    },
  )
  if (!found) return null
  const page = found.isUpsideDown ? await readTurned(turnsOf(result.print.direction + Math.PI)) : result
  return { page, language: found.code }
}
