import { documentTypes, documentTypesOf, findDocumentType } from '#catalogue/catalogue.ts'
import { isOffered } from '#catalogue/is-offered.ts'
import type { EngineChoice } from '#domain/engine-choice.ts'
import type { PageText } from '#domain/page-text.ts'
import type { Reading } from '#domain/reading.ts'
import { type RemoteOutcome, remoteOutcome } from '#domain/remote-outcome.ts'
import type { DocumentReading, Engine, PageReading, ReadDocumentRequest, ReadProgress } from '../engine.ts'
import { type AskRemote, askRemote } from './ask-remote.ts'
import { alignReadings } from './align/align-readings.ts'
import { joinRows } from './join-rows.ts'
import { staysDoubtful } from './stays-doubtful.ts'
import { compareText } from './text/compare-text.ts'
import { rateText } from './text/rate-text.ts'

export interface ChoiceNeeds {
  embedded: Engine
  remote: Engine
  /** Who reads documents of a type; null: nobody could tell which. */
  choiceOf: (documentType: string | null) => EngineChoice
  /**
   * Called right before something is sent, once for a request: several documents of one picture are asked for together.
   * False: it was asked before, and nothing is sent.
   */
  mayAsk: () => Promise<boolean>
}

/**
 * Our own engine always reads: it tells the type, turns the page and gives the words in which the remote's values are found
 * again. Then the remote is asked, where that is chosen; when it fails, what our own engine knows of the page stays.
 */
export async function readByChoice(needs: ChoiceNeeds, request: ReadDocumentRequest): Promise<DocumentReading> {
  const { embedded, choiceOf } = needs
  if (!embedded.readDocument) throw new Error(`the engine ${embedded.name} cannot read documents`)
  const own = await embedded.readDocument({ ...request, onProgress: progressOf(request, choiceOf) })
  const asking: Asking = { ...needs, request, mayAsk: once(needs.mayAsk) }
  const { others, ...first } = own
  const joined = await joinRemote(asking, first)
  if (!others) return joined
  const parts: (typeof others)[number][] = []
  for (const part of others) parts.push({ ...(await joinRemote(asking, part)), area: part.area })
  return { ...joined, others: parts }
}

type Asking = ChoiceNeeds & AskRemote

async function joinRemote(asking: Asking, own: DocumentReading): Promise<DocumentReading> {
  const choice = asking.choiceOf(own.documentType)
  if (choice === 'embedded') return own
  if (!isOffered(own.documentType)) return unread(own, { choice, remote: remoteOutcome('not-sent', { because: 'not-offered' }) })
  if (choice === 'embedded-first' && !staysDoubtful(own, asking.request.today)) return own
  const answer = await askRemote(asking, own)
  if ('outcome' in answer) return unread(own, { choice, remote: answer })
  const found = findReadings(own, answer, choice)
  const pages = own.pages.map((page, index) => joinPage(page, { choice, told: answer.pages[index], readings: found[index] ?? [] }))
  return { ...own, pages, remote: answer.remote ?? remoteOutcome('read') }
}

function unread(own: DocumentReading, { choice, remote }: { choice: EngineChoice; remote: RemoteOutcome }): DocumentReading {
  return { ...own, pages: own.pages.map((page) => joinPage(page, { choice, told: undefined, readings: [] })), remote }
}

/** The remote's readings by page, each where our own engine has seen it. */
function findReadings(own: DocumentReading, answer: DocumentReading, choice: EngineChoice): Reading[][] {
  const documentType = own.documentType === null ? null : findDocumentType(own.documentType)
  const told = answer.pages.flatMap(({ readings }) => readings)
  const ours = own.pages.flatMap(({ readings }) => readings)
  const pages = own.pages.map(({ readings, text }, pageIndex) => ({ pageIndex, readings, text }))
  const inRows = joinRows(ours, told)
  const found = documentType === null ? inRows : alignReadings(inRows, { documentType, pages })
  // Where ours are dropped, its rows are the only ones and keep their numbers.
  const read = choice === 'flyocr' ? found.map((reading, index) => ({ ...reading, field: told[index]?.field ?? reading.field })) : found
  return own.pages.map((_, pageIndex) => read.filter((reading) => reading.pageIndex === pageIndex))
}

interface PageJoin {
  choice: EngineChoice
  told: PageReading | undefined
  readings: readonly Reading[]
}

/** What our own engine read is left out where the remote's values alone are wanted; what it knows of the picture stays. */
function joinPage(page: PageReading, { choice, told, readings }: PageJoin): PageReading {
  const text = joinText(choice, page.text, told?.text ?? null)
  if (choice !== 'flyocr') return { ...page, readings: [...page.readings, ...readings], text }
  const { others: _others, ...rest } = page
  return { ...rest, ...(told?.others && { others: told.others }), readings, mrzLines: [], text }
}

function joinText(choice: EngineChoice, own: PageText | null, told: PageText | null): PageText | null {
  if (own === null || told === null) return own ?? told
  return choice === 'flyocr' ? rateText(told, own) : compareText(own, told)
}

/** First readings are not told where they may be dropped later: which type it is, is only known at the end. */
function progressOf({ documentType, among, onProgress }: ReadDocumentRequest, choiceOf: ChoiceNeeds['choiceOf']) {
  const types = documentType === null ? [null, ...(among ? documentTypesOf(among) : documentTypes()).map(({ key }) => key)] : [documentType]
  const mayBeDropped = types.some((type) => choiceOf(type) === 'flyocr')
  return (news: ReadProgress): void => onProgress?.(mayBeDropped ? { ...news, readings: [] } : news)
}

/** Asks at the first call and gives the same answer to all. */
function once(ask: () => Promise<boolean>): () => Promise<boolean> {
  let answer: Promise<boolean> | null = null
  return async () => (answer ??= ask())
}
