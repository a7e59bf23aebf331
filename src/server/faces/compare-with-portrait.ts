import { randomUUID } from 'node:crypto'
import type { ComparedFaces } from '#contract/faces.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { receiveFile } from '../http/receive-file.ts'
import { announce } from '../records/record-notice.ts'
import { addEvents, lockRecord } from '../records/records-repository.ts'
import type { Services } from '../services.ts'
import { refuseWhenFacesOff } from '../settings/faces-switch.ts'
import { comparedEvent } from './kept-checks.ts'
import { listFaces } from './list-faces.ts'
import { placeOfFace } from './place-of-face.ts'
import { portraitOfRecord } from './portrait-of-record.ts'

export type FacesNeeds = Pick<Services, 'database' | 'blobs' | 'engine' | 'notifications' | 'now'>

export interface CompareRequest {
  id: string
  /** A picture of the person. */
  file: File
  /** Which faces are meant, `x,y` each. */
  documentAt?: string | undefined
  personAt?: string | undefined
  who: string
}

/** Compares a record's portrait with somebody, and keeps that it was done and what the hint was. The picture given is not kept. */
export async function compareWithPortrait(
  needs: FacesNeeds,
  { id, file, documentAt, personAt, who }: CompareRequest,
): Promise<ComparedFaces> {
  await refuseWhenFacesOff(needs.database)
  const { compareFaces } = needs.engine
  if (!compareFaces) throw new AppError('faces.off')
  const { bytes } = await receiveFile(file)
  const compareWith = async (isWhole: boolean): Promise<Pick<ComparedFaces, 'portrait' | 'comparison'>> => {
    const { place, bytes: document } = await portraitOfRecord(needs, { id, isWhole })
    const comparison = await compareFaces({
      pictures: [
        { bytes: document, at: placeOfFace(documentAt) },
        { bytes, at: placeOfFace(personAt) },
      ],
    })
    return { portrait: place, comparison }
  }
  const first = await compareWith(false)
  // What was taken for the portrait may be something else.
  const showsNone = first.portrait.isFound && first.comparison.pictures[0].faces.length === 0
  const { portrait, comparison } = showsNone ? await compareWith(true) : first
  const check = randomUUID()
  await needs.database.transaction().execute(async (within) => {
    const stored = await lockRecord(within, id)
    if (!stored) throw new AppError('record.not-found')
    await addEvents(within, { recordId: id, at: needs.now(), who }, [comparedEvent(check, comparison)])
    await announce(needs, within, { kind: 'record', id, version: stored.row.version, status: stored.row.status })
  })
  return { check, portrait, comparison, faces: await listFaces(needs, id) }
}
