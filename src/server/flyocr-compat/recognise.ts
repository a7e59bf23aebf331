import type { CompatCall, CompatNeeds } from './answer-call.ts'
import { CompatFailure } from './compat-failure.ts'
import type { CompatReply } from './compat-reply.ts'
import { textOf } from './read-form.ts'
import { replyFamilies } from './reply-families.ts'

/** recog.do and recogliu.do. Throws a `CompatFailure`, or the `AppError` that says what is wrong with the picture. */
export async function recognise(needs: CompatNeeds, { form, pictureOf, withEvidence, signal }: CompatCall): Promise<CompatReply> {
  const family = replyFamilies.get(textOf(form, 'typeId'))
  if (!family) throw new CompatFailure(-2, `This typeId is not served here. Those that are: ${[...replyFamilies.keys()].join(', ')}.`)
  return family.answer(needs, { bytes: await pictureOf(form), signal, withEvidence })
}
