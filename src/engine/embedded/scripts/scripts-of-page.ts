import type { DocumentType } from '#domain/document-type.ts'
import type { Picture } from '../../engine.ts'
import { foldLetters } from '../fields/fold-line.ts'
import type { RotatedRect } from '../image/rotated-rect.ts'
import { pageTextOf } from '../layout/page-text-of.ts'
import { scriptOf } from '../ocr/settle-script.ts'
import type { TextStrip } from '../ocr/text-strip.ts'
import { pixelsToPage } from '../place-page.ts'
import type { WorkerPool } from '../pool/worker-pool.ts'
import type { PageResult } from '../read-page.ts'
import { readScripts } from './read-scripts.ts'
import { phrasesOf } from './settle-labels.ts'
import type { ScriptReaders } from './script-readers.ts'

type AllPrint = Partial<Pick<DocumentType, 'titles' | 'fields' | 'otherLabels'>>

interface PageOfType {
  picture: Picture
  documentType: Pick<DocumentType, 'scripts'> & AllPrint
  pool: WorkerPool
  readers: ScriptReaders
  /** All that our own recogniser can say. */
  alphabet: ReadonlySet<string>
  signal: AbortSignal | undefined
  /** Told why a page stays as our own recogniser read it. */
  tell: (problem: string) => void
}

/** A page whose document's type says that it is printed in scripts that our own recogniser lacks, or that is traditional Chinese as it shows, with those read too. */
export async function scriptsOfPage(result: PageResult, page: PageOfType): Promise<PageResult> {
  const { picture, documentType, pool, readers, alphabet, signal, tell } = page
  const asked = new Set([...(documentType.scripts ?? []), ...(scriptOf(result.print.lines) === 'traditional' ? ['chi_tra'] : [])])
  const known = result.readIn ?? []
  const languages = [...asked].filter((language) => !known.includes(language))
  if (languages.length === 0) return result
  const start = performance.now()
  const cutStrips = (rects: readonly RotatedRect[]): Promise<readonly TextStrip[]> => pool.cutStrips({ ...picture, rects })
  const checkWanted = (): void => signal?.throwIfAborted()
  const said = printOfAll(documentType)
  const [expected, phrases] = [new Set(said.map(foldLetters)), phrasesOf(said)]
  const print = await readScripts({ readers, languages, alphabet, expected, phrases, print: result.print, cutStrips, checkWanted }).catch(
    (cause: unknown) => {
      if (cause instanceof DOMException) throw cause
      tell(`Print in ${languages.join(', ')} is not read: ${cause instanceof Error ? cause.message : String(cause)}`)
      return result.print
    },
  )
  const text = pageTextOf(print.lines, print.direction, pixelsToPage(result.transform, result.size))
  return { ...result, print, text, readIn: [...known, ...languages], timings: { ...result.timings, scripts: performance.now() - start } }
}

/** Titles and labels. */
function printOfAll({ titles = [], fields = {}, otherLabels = [] }: AllPrint): string[] {
  return [...titles, ...otherLabels, ...Object.values(fields).flatMap(({ labels }) => labels)]
}
