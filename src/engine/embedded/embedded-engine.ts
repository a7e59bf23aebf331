import { documentTypeOfMrz, documentTypes, documentTypesOf, findDocumentType } from '#catalogue/catalogue.ts'
import { generalPage } from '#catalogue/general/general-page.document.ts'
import { numberPlate } from '#catalogue/vehicle/number-plate.document.ts'
import type { DocumentType, MrzKind } from '#domain/document-type.ts'
import type { DocumentReading, Engine, PageReading, Picture, ReadDocumentRequest } from '../engine.ts'
import { guessForeign } from './classify/guess-foreign.ts'
import { type GuessedDocument, guessType } from './classify/guess-type.ts'
import { guessPlate, type PlateGuess, showsPlatePrint } from './classify/plate-in-photo.ts'
import { withGuess } from './classify/with-guess.ts'
import { documentPages } from './document-pages.ts'
import { createFaceAbilities } from './face/face-abilities.ts'
import { isPdf } from './pdf/is-pdf.ts'
import { createFileThread } from './pool/file-thread.ts'
import type { FileLimits } from './pool/file-limits.ts'
import { createRunOnFile } from './pool/run-on-file.ts'
import { mayBeDataFile } from './structured/data-file.ts'
import { uprightHeader } from './image/upright-header.ts'
import type { PageNews } from './pool/page-messages.ts'
import { foreignPage } from './scripts/foreign-page.ts'
import { knownWords } from './scripts/known-words.ts'
import { createScriptReaders, type ScriptReaders } from './scripts/script-readers.ts'
import { scriptsOfPage } from './scripts/scripts-of-page.ts'
import { startWorkerPool, type WorkerPool } from './pool/worker-pool.ts'
import { hasPortrait } from './portrait/portrait-of-type.ts'
import { platesBeside } from './plate/plates-beside.ts'
import { builtIn, prepareModels, type ModelOptions } from './models/prepare-models.ts'
import { readSeveral, type WholeReading } from './read-several.ts'
import type { PageResult } from './read-page.ts'

export interface EmbeddedEngineOptions {
  /** Threads that read, one page each at a time; as many as there are cores. */
  workers: number
  models?: ModelOptions
  /** What may be spent on a file. */
  fileLimits?: FileLimits
}

/** Reads documents on this machine: nothing leaves it. */
export function createEmbeddedEngine({ workers, models, fileLimits }: EmbeddedEngineOptions): Engine {
  const runOnFile = createRunOnFile(fileLimits)
  const fileThread = createFileThread(runOnFile)
  let starting: Promise<Readers> | null = null
  const started = (): Promise<Readers> => {
    starting ??= prepareModels(models).then((prepared) => ({
      pool: startWorkerPool(workers, prepared, runOnFile),
      scripts: createScriptReaders(),
      alphabet: new Set(prepared.recognisers[builtIn]?.dictionary),
      tell: models?.tell ?? (() => undefined),
    }))
    return starting
  }
  return {
    name: 'embedded',
    start: async () => (await started()).pool.prepare(),
    stop: async () => {
      const readers = await starting?.catch(() => null)
      starting = null
      await Promise.all([readers?.scripts.stop(), readers?.pool.stop(), fileThread.stop()])
    },
    readDocument: async (request) => {
      const readers = await started()
      return readSeveral(
        async (part) => (part.documentType === numberPlate.key ? readPlates(readers.pool, part) : readDocument(readers, part)),
        request,
      )
    },
    renderPage: async ({ picture, ...rest }) => (await started()).pool.renderPage({ ...picture, ...rest }),
    ...createFaceAbilities({ workers, lookAtFaces: async (task) => (await started()).pool.lookAtFaces(task) }),
    inspectPicture: async (picture) => (isFile(picture) ? fileThread.inspect(picture) : uprightHeader(picture)),
  }
}

/** What is no mere picture has contents that have to be opened to be looked at. */
function isFile({ bytes }: Picture): boolean {
  return isPdf(bytes) || mayBeDataFile(bytes)
}

/** Threads that read pages, and those that read the scripts they cannot. */
interface Readers {
  pool: WorkerPool
  scripts: ScriptReaders
  /** All that our own recogniser can say. */
  alphabet: ReadonlySet<string>
  tell: (problem: string) => void
}

async function readPlates(pool: WorkerPool, request: ReadDocumentRequest): Promise<WholeReading> {
  const { pictures, quarterTurns, signal, mayHoldSeveral = false } = request
  const readOne = (picture: Picture, pageIndex: number): Promise<PageReading> =>
    pool.readPlates({ ...picture, pageIndex, quarterTurns: quarterTurns?.[pageIndex] ?? null }, { signal, onNews: () => undefined })
  const pages = await Promise.all(pictures.map(readOne))
  return { reading: { documentType: numberPlate.key, pages }, cards: mayHoldSeveral ? pages.flatMap(platesBeside) : [], bills: [] }
}

interface SeenPlates extends PlateGuess {
  whole: WholeReading
}

/** The plates that a photograph shows; null where nothing looks like one. */
async function lookForPlates(pool: WorkerPool, request: ReadDocumentRequest): Promise<SeenPlates | null> {
  const whole = await readPlates(pool, request)
  const plate = guessPlate(whole.reading.pages)
  return plate && { ...plate, whole }
}

/** Each page by itself, then all of them for what they only tell together. */
async function readDocument(readers: Readers, request: ReadDocumentRequest): Promise<WholeReading> {
  const { pool } = readers
  const { among = null, today } = request
  const asked = request.documentType === null ? null : findDocumentType(request.documentType)
  const results = await readPages(pool, request, asked)
  const { cards = [], bills = [] } = results[0] ?? {}
  const told = asked ?? typeOfData(results, among)
  const guessed = told ? { documentType: told, guesses: [], results, falseZones: [] } : guessType(results, among)
  const looked: Looked = told ? guessed : await lookFurther(readers, request, guessed)
  const { documentType, seen = null } = looked
  const guesses = seen ? withGuess(looked.guesses, seen.guess) : looked.guesses
  if (seen?.isTold) return { ...seen.whole, reading: { ...seen.whole.reading, guesses } }
  const own = await refuseZones(pool, request, looked)
  const read = documentType === null ? own : await readForeign(readers, request, { results: own, documentType })
  const isGiven = told !== null || among !== null
  return { reading: { guesses, ...readAs(documentType, { results: read, today, isGiven }) }, cards, bills }
}

/** What pages say as those of a type. An invoice or a slip that was guessed and of which nothing is read is a page of text. */
function readAs(
  documentType: DocumentType | null,
  { results, today, isGiven }: { results: readonly PageResult[]; today: string; isGiven: boolean },
): Pick<DocumentReading, 'documentType' | 'pages'> {
  const pages = documentPages({ results, documentType, today })
  const isEmpty = documentType?.format === 'page' && pages.every(({ readings }) => readings.length === 0)
  if (isEmpty && !isGiven) return { documentType: generalPage.key, pages: documentPages({ results, documentType: generalPage, today }) }
  return { documentType: documentType?.key ?? null, pages }
}

/** Pages on which other print was taken for a zone are read once more, as pages that have none: where they lie was told by it too. */
async function refuseZones(
  pool: WorkerPool,
  request: ReadDocumentRequest,
  { results, falseZones }: GuessedDocument,
): Promise<PageResult[]> {
  return Promise.all(
    results.map(async (result, pageIndex) => {
      if (!falseZones.includes(pageIndex)) return result
      const { timings, ...again } = await readPage(pool, request, { pageIndex, asked: null, isPlain: true })
      return { ...again, timings: { ...result.timings, again: Object.values(timings).reduce((sum, ms) => sum + ms, 0) } }
    }),
  )
}

interface Looked extends GuessedDocument {
  seen?: SeenPlates | null
}

/** Other print and plates, where what our own recogniser reads says of no document. A photograph that says nothing at all may still show a plate. */
async function lookFurther(readers: Readers, request: ReadDocumentRequest, guessed: GuessedDocument): Promise<Looked> {
  const { pool } = readers
  const mayBePlate = request.among?.includes(numberPlate.key) ?? true
  const early = mayBePlate && showsPlatePrint(guessed) ? await lookForPlates(pool, request) : null
  if (early?.isTold) return { ...guessed, seen: early }
  const foreign = await lookForeign(readers, request, guessed)
  const isLastHope = foreign.documentType === null && mayBePlate && early === null
  const seen = isLastHope ? await lookForPlates(pool, request) : early
  return foreign.documentType === null || foreign.documentType === generalPage ? { ...foreign, seen } : foreign
}

async function lookForeign(readers: Readers, request: ReadDocumentRequest, guessed: GuessedDocument): Promise<GuessedDocument> {
  const { pictures, among = null, signal } = request
  const { pool, scripts, alphabet, tell } = readers
  const readTurned = (pageIndex: number, quarterTurns: number): Promise<PageResult> => readAgain(pool, request, { pageIndex, quarterTurns })
  return guessForeign(guessed, { pictures, among, pool, readers: scripts, alphabet, readTurned, signal, tell })
}

/** A page that lies another way up than it was taken to. */
async function readAgain(
  pool: WorkerPool,
  request: ReadDocumentRequest,
  { pageIndex, quarterTurns, asked = null }: { pageIndex: number; quarterTurns: number; asked?: DocumentType | null },
): Promise<PageResult> {
  const others = request.quarterTurns ?? request.pictures.map(() => null)
  return readPage(pool, { ...request, quarterTurns: others.with(pageIndex, quarterTurns) }, { pageIndex, asked })
}

/** What a file says that it is, in so many words. */
function typeOfData(results: readonly PageResult[], among: readonly string[] | null): DocumentType | null {
  const key = results.find(({ structured }) => structured !== null)?.structured?.documentType ?? null
  return key === null || (among !== null && !among.includes(key)) ? null : findDocumentType(key)
}

/** Pages of a type that is printed in scripts that our own recogniser lacks; where nobody turned them, those say which way is up. */
async function readForeign(
  { pool, scripts: readers, alphabet, tell }: Readers,
  request: ReadDocumentRequest,
  { results, documentType }: { results: readonly PageResult[]; documentType: DocumentType },
): Promise<PageResult[]> {
  const { pictures, quarterTurns, signal } = request
  const languages = documentType.scripts ?? []
  const words = knownWords([documentType])
  return Promise.all(
    results.map(async (result, pageIndex) => {
      const picture = pictures[pageIndex]
      if (!picture) return result
      const readTurned = (turns: number): Promise<PageResult> =>
        readAgain(pool, request, { pageIndex, quarterTurns: turns, asked: documentType })
      const isTurned = result.readIn !== undefined || (quarterTurns?.[pageIndex] ?? null) !== null
      const found = isTurned ? null : await foreignPage(result, { picture, languages, words, pool, readers, readTurned, signal, tell })
      return scriptsOfPage(found?.page ?? result, { picture, documentType, pool, readers, alphabet, signal, tell })
    }),
  )
}

interface PageWay {
  pageIndex: number
  asked: DocumentType | null
  isPlain?: boolean
  isZoneSure?: boolean
}

/** Of the pages of a document that has a zone one bears it: they are all looked at closely only where none shows it at once. */
async function readPages(pool: WorkerPool, request: ReadDocumentRequest, asked: DocumentType | null): Promise<PageResult[]> {
  const hasZone = asked !== null && asked.mrz !== null
  const isZoneSure = hasZone && request.pictures.length === 1
  const results = await readAll(pool, request, { asked, isZoneSure })
  const isMissed = hasZone && !isZoneSure && results.every(({ mrzKind }) => mrzKind === null)
  return isMissed ? readAll(pool, request, { asked, isZoneSure: true }) : results
}

async function readAll(pool: WorkerPool, request: ReadDocumentRequest, way: Omit<PageWay, 'pageIndex'>): Promise<PageResult[]> {
  const failed = new AbortController()
  const signal = AbortSignal.any(request.signal ? [request.signal, failed.signal] : [failed.signal])
  try {
    return await Promise.all(request.pictures.map((_, pageIndex) => readPage(pool, { ...request, signal }, { ...way, pageIndex })))
  } catch (cause) {
    // Nobody waits for the other pages of a document one page of which cannot be read.
    failed.abort()
    throw cause
  }
}

async function readPage(
  pool: WorkerPool,
  request: ReadDocumentRequest,
  { pageIndex, asked, isPlain = false, isZoneSure = false }: PageWay,
): Promise<PageResult> {
  const { pictures, today, quarterTurns, signal, onProgress, mayHoldSeveral = false } = request
  const picture = pictures[pageIndex]
  if (!picture) throw new Error(`The document has no page ${pageIndex}`)
  const types = asked ? [asked] : request.among ? documentTypesOf(request.among) : documentTypes()
  const hasNoZone = isPlain || types.every(({ mrz }) => mrz === null)
  // On any page a code is taken along; where the document is known to carry one, it is worth a closer look.
  const kinds = [...new Set(types.flatMap((type) => type.codes ?? []))]
  const way = {
    today,
    isPlain: hasNoZone,
    isZoneSure,
    codes: { kinds, isThorough: asked !== null && asked.text !== true },
    recogniser: asked?.recogniser ?? null,
    mayHoldSeveral,
    mayBearPortrait: types.some(hasPortrait),
    quarterTurns: quarterTurns?.[pageIndex] ?? null,
  }
  const typeOf = (kind: MrzKind | null): string | null => asked?.key ?? (kind && documentTypeOfMrz(kind).key)
  const onNews = ({ mrzKind, readings }: PageNews): void => onProgress?.({ pageIndex, documentType: typeOf(mrzKind), readings })
  return pool.readPage({ ...picture, pageIndex, ...way }, { signal, onNews })
}
