import { comparisonLimits, likenessValue } from '#domain/face/judge-comparison.ts'
import { CompatFailure } from '../compat-failure.ts'
import type { PersonCall } from './person-call.ts'
import { type PersonReply, personItem, personReply } from './person-reply.ts'
import { pictureOfPart } from '../picture-of-form.ts'

export const comparisonTypeId = '21'

/** verFaceImage.do: whether `img1` and `img2` show one person. Throws a `CompatFailure`, or what is wrong with a picture. */
export async function answerComparison({ engine, form, withEvidence, signal }: PersonCall): Promise<PersonReply> {
  if (!engine.compareFaces) throw new Error(`the engine ${engine.name} cannot compare faces`)
  const [one, other] = [await pictureOfPart(form, 'img1'), await pictureOfPart(form, 'img2')]
  const compared = await engine.compareFaces({ pictures: [{ bytes: one }, { bytes: other }], signal })
  const { likeness, verdict, pictures } = compared
  if (likeness === null || verdict === null) {
    const which = pictures[0].chosen === null ? 'img1' : 'img2'
    throw new CompatFailure(-1, `No face was found on the picture in ${which}. Take it from the front, upright, in good light.`)
  }
  const result = likeness >= comparisonLimits.yesFrom ? 'yes' : 'no'
  return personReply(
    [personItem(`Decision result:${result}`), personItem(`Decision value:${likenessValue(likeness)}`)],
    withEvidence ? compared : undefined,
  )
}
