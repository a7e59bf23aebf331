import { choiceFor } from '#catalogue/choice-for.ts'
import type { DocumentReading, ReadDocumentRequest } from '#engine/engine.ts'
import { readByChoice } from '#engine/joined/read-by-choice.ts'
import { findEnginePolicy } from '../engines/engine-policy.ts'
import { listEvents } from '../records/records-repository.ts'
import type { Services } from '../services.ts'
import { readByOf } from './kept-outcomes.ts'
import { mayAskRemote } from './may-ask-remote.ts'

export interface ReadPicturesNeeds extends Pick<Services, 'database' | 'engine' | 'notifications' | 'remote' | 'now'> {}

interface PicturesOfRecord {
  recordId: string
  /** One of our own drawings: it is no business of anybody else. */
  isSpecimen: boolean
  request: ReadDocumentRequest
}

/** What was read, and where the remote API is that was to be asked; null where nobody was. */
export interface ReadPictures {
  reading: DocumentReading
  host: string | null
}

/** Reads a record's pictures by whoever is chosen for its type. Nothing leaves where our own engine is, or a person said so. */
export async function readPictures(needs: ReadPicturesNeeds, { recordId, isSpecimen, request }: PicturesOfRecord): Promise<ReadPictures> {
  const { engine, database } = needs
  if (!engine.readDocument) throw new Error(`the engine ${engine.name} cannot read documents`)
  const remote = await needs.remote.current()
  const isHere = isSpecimen || remote?.engine.readDocument === undefined || readByOf(await listEvents(database, recordId)) === 'here'
  if (remote === null || isHere) return { reading: await engine.readDocument(request), host: null }
  const policy = await findEnginePolicy(database)
  const choice = {
    embedded: engine,
    remote: remote.engine,
    choiceOf: (documentType: string | null) => choiceFor(policy, documentType),
    mayAsk: async () => mayAskRemote(needs, { recordId, host: remote.host }),
  }
  return { reading: await readByChoice(choice, request), host: remote.host }
}
