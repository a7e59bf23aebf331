import { AppError } from '#domain/app-error.ts'
import type { FaceComparison } from '#domain/face/judge-comparison.ts'
import { receiveFile } from '../http/receive-file.ts'
import { addEvents } from '../records/records-repository.ts'
import { refuseWhenFacesOff } from '../settings/faces-switch.ts'
import type { FacesNeeds } from './compare-with-portrait.ts'
import { twoComparedEvent } from './kept-checks.ts'
import { placeOfFace } from './place-of-face.ts'

interface CompareTwoRequest {
  one: File
  other: File
  /** Which faces are meant, `x,y` each. */
  oneAt?: string | undefined
  otherAt?: string | undefined
  who: string
}

/** Compares two pictures that are of no record. Only that it was done is kept, by whom and what it rests on. */
export async function compareTwo(needs: FacesNeeds, { one, other, oneAt, otherAt, who }: CompareTwoRequest): Promise<FaceComparison> {
  await refuseWhenFacesOff(needs.database)
  const { compareFaces } = needs.engine
  if (!compareFaces) throw new AppError('faces.off')
  const { bytes: first } = await receiveFile(one)
  const { bytes: second } = await receiveFile(other)
  const comparison = await compareFaces({
    pictures: [
      { bytes: first, at: placeOfFace(oneAt) },
      { bytes: second, at: placeOfFace(otherAt) },
    ],
  })
  await addEvents(needs.database, { recordId: null, at: needs.now(), who }, [twoComparedEvent(comparison)])
  return comparison
}
