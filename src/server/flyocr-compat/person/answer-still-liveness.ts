import { livenessValue } from '#domain/face/judge-liveness.ts'
import { CompatFailure } from '../compat-failure.ts'
import { livenessWords } from './liveness-words.ts'
import type { PersonCall } from './person-call.ts'
import { type PersonReply, personItem, personReply } from './person-reply.ts'
import { pictureOfPart } from '../picture-of-form.ts'

export const livenessTypeId = '3035'

/** verLivenessImage.do: whether `img` looks like a living person. Throws a `CompatFailure`, or what is wrong with the picture. */
export async function answerStillLiveness({ engine, form, withEvidence, signal }: PersonCall): Promise<PersonReply> {
  if (!engine.judgeLiveness) throw new Error(`the engine ${engine.name} cannot judge liveness`)
  const judged = await engine.judgeLiveness({ picture: { bytes: await pictureOfPart(form, 'img') }, signal })
  if (judged.score === null) {
    throw new CompatFailure(-1, 'No face was found on the picture in img. Take it from the front, upright, in good light.')
  }
  return personReply(
    [personItem(livenessWords(judged.verdict)), personItem(`Decision value:${livenessValue(judged.score)}`)],
    withEvidence ? judged : undefined,
  )
}
