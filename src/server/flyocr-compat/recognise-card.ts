import type { Services } from '../services.ts'
import { cardItems } from './card-items.ts'
import { cardLayouts } from './card-layouts.ts'
import { type CardReply, successReply } from './card-reply.ts'
import { checkToken } from './check-token.ts'
import { CompatFailure } from './compat-failure.ts'
import { type CompatForm, textOf } from './read-form.ts'
import { recogniseMrz } from './recognise-mrz.ts'

export type CompatNeeds = Pick<Services, 'engine' | 'now' | 'serveClient'>

export interface CardRequest {
  form: CompatForm
  pictureOf: (form: CompatForm) => Promise<Uint8Array>
  signal: AbortSignal
}

/** One call of the FlyOCR-compatible API. Throws a `CompatFailure`, or the `AppError` that says what is wrong with the picture. */
export async function recogniseCard(needs: CompatNeeds, { form, pictureOf, signal }: CardRequest): Promise<CardReply> {
  checkToken(
    { key: textOf(form, 'key'), token: textOf(form, 'token'), timestamp: textOf(form, 'timestamp') },
    needs.serveClient,
    needs.now(),
  )
  const layout = cardLayouts.get(textOf(form, 'typeId'))
  if (!layout) throw new CompatFailure(-2, 'This typeId is not served here: 13 (passport) and 12009 (TD-1) are.')
  const bytes = await pictureOf(form)
  const document = await recogniseMrz(needs, { bytes, signal })
  if (!layout.isFor(document.documentType.key)) throw new CompatFailure(-1, 'The document on the picture is not of this typeId.')
  const items = await cardItems(needs, { layout, document, bytes, withEvidence: textOf(form, 'evidence') === '1' })
  return successReply(layout.answersAs, items)
}
