import type { JudgedLiveness } from '#contract/liveness.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { actsOfVideo } from '#domain/face/liveness-check.ts'
import { receiveFile } from '../../http/receive-file.ts'
import { findRecord } from '../../records/records-repository.ts'
import { refuseWhenFacesOff } from '../../settings/faces-switch.ts'
import type { FacesNeeds } from '../compare-with-portrait.ts'
import { keepJudged } from './keep-judged.ts'

interface FileRequest {
  id: string
  file: File
  who: string
}

const nothingAsked = { steps: [], didOther: false }

/** Whether one picture seems to be of a living person. */
export async function judgeStill(needs: FacesNeeds, { id, file, who }: FileRequest): Promise<JudgedLiveness> {
  const bytes = await bytesOf(needs, { id, file })
  if (!needs.engine.judgeLiveness) throw new AppError('faces.off')
  const { verdict, score, picture, basis } = await needs.engine.judgeLiveness({ picture: { bytes } })
  const found = { way: 'still' as const, verdict, acts: null, warnings: picture.warnings, basis, ...nothingAsked }
  return keepJudged(needs, { id, who, score, found })
}

/** Whether an animated WebP or GIF seems to be of a living person, and what it does. */
export async function judgeVideo(needs: FacesNeeds, { id, file, who }: FileRequest): Promise<JudgedLiveness> {
  const bytes = await bytesOf(needs, { id, file })
  if (!needs.engine.judgeVideoLiveness) throw new AppError('faces.off')
  const { basis, ...video } = await needs.engine.judgeVideoLiveness({ video: bytes })
  const found = {
    way: 'video' as const,
    verdict: video.verdict,
    acts: actsOfVideo(video),
    warnings: video.warnings,
    basis,
    ...nothingAsked,
  }
  return keepJudged(needs, { id, who, score: video.score, found })
}

/** Nothing is looked at for a record that is not there. */
async function bytesOf({ database }: FacesNeeds, { id, file }: Omit<FileRequest, 'who'>): Promise<Uint8Array> {
  await refuseWhenFacesOff(database)
  if (!(await findRecord(database, id))) throw new AppError('record.not-found')
  return (await receiveFile(file)).bytes
}
