import { documentTypes, documentTypesOf } from '#catalogue/catalogue.ts'
import { isOffered } from '#catalogue/is-offered.ts'
import type { EngineChoice } from '#domain/engine-choice.ts'
import { remoteOutcome } from '#domain/remote-outcome.ts'
import type { DocumentReading, Engine, ReadDocumentRequest, ReadProgress } from '../engine.ts'
import { type AskRemote, askRemote } from './ask-remote.ts'
import { joinReading, unread } from './join-reading.ts'
import { joinParts, withFurther } from './several/join-parts.ts'
import { staysDoubtful } from './stays-doubtful.ts'

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
  return (await joinParts(asking, { own, answer, choice })) ?? joinReading(own, withFurther(answer), choice)
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
