import { documentTypes, documentTypesOf } from '#catalogue/catalogue.ts'
import { generalPage } from '#catalogue/general/general-page.document.ts'
import type { Picture } from '../../engine.ts'
import { turnsOf } from '../place-page.ts'
import type { WorkerPool } from '../pool/worker-pool.ts'
import type { PageResult } from '../read-page.ts'
import { foreignLanguage } from '../scripts/foreign-language.ts'
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
 * still not told, they stay what they were.
 */
export async function guessForeign(guessed: GuessedDocument, request: ForeignRequest): Promise<GuessedDocument> {
  const { among } = request
  if (guessed.documentType !== null && guessed.documentType !== generalPage) return guessed
  const types = among === null ? documentTypes() : documentTypesOf(among)
  const languages = [...new Set(types.flatMap(({ scripts = [] }) => scripts))]
  const read = await Promise.all(guessed.results.map((result, index) => readForeign(result, index, { ...request, languages })))
  if (read.every((result, index) => result === guessed.results[index])) return guessed
  const again = guessType(read, among)
  return again.documentType !== null && again.documentType !== generalPage ? again : guessed
}

async function readForeign(
  result: PageResult,
  index: number,
  { pictures, languages, pool, readers, alphabet, readTurned, signal, tell }: ForeignRequest & { languages: readonly string[] },
): Promise<PageResult> {
  const picture = pictures[index]
  if (!picture || result.mrzKind !== null) return result
  const checkWanted = (): void => signal?.throwIfAborted()
  const cutStrips: Parameters<typeof foreignLanguage>[0]['cutStrips'] = (rects) => pool.cutStrips({ ...picture, rects })
  const found = await foreignLanguage({ readers, languages, print: result.print, cutStrips, checkWanted }).catch((cause: unknown) => {
    checkWanted()
    tell(`Print in ${languages.join(', ')} is not read: ${cause instanceof Error ? cause.message : String(cause)}`)
    return null
  })
  if (!found) return result
  const page = found.isUpsideDown ? await readTurned(index, turnsOf(result.print.direction + Math.PI)) : result
  return scriptsOfPage(page, { picture, documentType: { scripts: [found.code] }, pool, readers, alphabet, signal, tell })
}
