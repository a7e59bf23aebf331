import { documentTypes, documentTypesOf } from '#catalogue/catalogue.ts'
import { generalPage } from '#catalogue/general/general-page.document.ts'
import type { Picture } from '../../engine.ts'
import type { WorkerPool } from '../pool/worker-pool.ts'
import type { PageResult } from '../read-page.ts'
import { foreignPage } from '../scripts/foreign-page.ts'
import { knownWords } from '../scripts/known-words.ts'
import type { ScriptReaders } from '../scripts/script-readers.ts'
import { scriptsOfPage } from '../scripts/scripts-of-page.ts'
import { type GuessedDocument, guessType } from './guess-type.ts'

interface ForeignRequest {
  pictures: readonly Picture[]
  /** Keys of the types of which it is one; null where it may be of any. */
  among: readonly string[] | null
  pool: WorkerPool
  readers: ScriptReaders
  /** All that our own recogniser can say. */
  alphabet: ReadonlySet<string>
  /** Reads a page again that lies another way up than it was taken to: clockwise quarter turns of its picture. */
  readTurned: (pageIndex: number, quarterTurns: number) => Promise<PageResult>
  signal: AbortSignal | undefined
  /** Told why a page stays as our own recogniser read it. */
  tell: (problem: string) => void
}

/**
 * What pages are of whose print says nothing to our own recogniser: cards that are all in Arabic or Thai. Where that is
 * still not told, they stay what they were, and what they may be is offered.
 */
export async function guessForeign(guessed: GuessedDocument, request: ForeignRequest): Promise<GuessedDocument> {
  const { among } = request
  if (guessed.documentType !== null && guessed.documentType !== generalPage) return guessed
  const types = among === null ? documentTypes() : documentTypesOf(among)
  const languages = [...new Set(types.flatMap(({ scripts = [] }) => scripts))]
  const words = knownWords(types)
  const read = await Promise.all(guessed.results.map((result, index) => readForeign(result, index, { ...request, languages, words })))
  if (read.every((result, index) => result === guessed.results[index])) return guessed
  const again = guessType(read, among)
  const isTold = again.documentType !== null && again.documentType !== generalPage
  return isTold ? again : { ...guessed, guesses: again.guesses }
}

async function readForeign(
  result: PageResult,
  index: number,
  {
    pictures,
    languages,
    words,
    pool,
    readers,
    alphabet,
    readTurned,
    signal,
    tell,
  }: ForeignRequest & { languages: readonly string[]; words: readonly string[] },
): Promise<PageResult> {
  const picture = pictures[index]
  if (!picture) return result
  const turned = (quarterTurns: number): Promise<PageResult> => readTurned(index, quarterTurns)
  const found = await foreignPage(result, { picture, languages, words, pool, readers, readTurned: turned, signal, tell })
  if (!found) return result
  const documentType = { scripts: [found.language] }
  return scriptsOfPage(found.page, { picture, documentType, pool, readers, alphabet, signal, tell })
}
