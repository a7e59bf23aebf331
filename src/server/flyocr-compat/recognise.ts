import type { Services } from '../services.ts'
import type { CompatReply } from './compat-reply.ts'
import { checkToken } from './check-token.ts'
import { CompatFailure } from './compat-failure.ts'
import { type CompatForm, textOf } from './read-form.ts'
import { replyFamilies } from './reply-families.ts'

export type CompatNeeds = Pick<Services, 'engine' | 'now' | 'serveClient'>

export interface CompatRequest {
  form: CompatForm
  pictureOf: (form: CompatForm) => Promise<Uint8Array>
  signal: AbortSignal
}

/** One call of the FlyOCR-compatible API. Throws a `CompatFailure`, or the `AppError` that says what is wrong with the picture. */
export async function recognise(needs: CompatNeeds, { form, pictureOf, signal }: CompatRequest): Promise<CompatReply> {
  checkToken(
    { key: textOf(form, 'key'), token: textOf(form, 'token'), timestamp: textOf(form, 'timestamp') },
    needs.serveClient,
    needs.now(),
  )
  const family = replyFamilies.get(textOf(form, 'typeId'))
  if (!family) throw new CompatFailure(-2, `This typeId is not served here. Those that are: ${[...replyFamilies.keys()].join(', ')}.`)
  return family.answer(needs, { bytes: await pictureOf(form), signal, withEvidence: textOf(form, 'evidence') === '1' })
}
