import { refuseWhenFacesOff } from '../../settings/faces-switch.ts'
import type { Services } from '../../services.ts'
import { checkToken } from '../check-token.ts'
import { CompatFailure } from '../compat-failure.ts'
import { readForm, textOf } from '../read-form.ts'
import type { PersonCall } from './person-call.ts'
import type { PersonReply } from './person-reply.ts'

type PersonNeeds = Pick<Services, 'engine' | 'now' | 'serveClient' | 'database'>

/** A check of persons, and the `typeId` that it has in the reference. */
export interface PersonCheck {
  typeId: string
  answer: (call: PersonCall) => Promise<PersonReply>
}

/** Lets a check answer a call that may be answered. Throws a `CompatFailure` or an `AppError`. */
export async function answerPerson(needs: PersonNeeds, { typeId, answer }: PersonCheck, request: Request): Promise<PersonReply> {
  const form = await readForm(request)
  checkToken(
    { key: textOf(form, 'key'), token: textOf(form, 'token'), timestamp: textOf(form, 'timestamp') },
    needs.serveClient,
    needs.now(),
  )
  if (textOf(form, 'typeId') !== typeId) throw new CompatFailure(-2, `This check has the typeId ${typeId}.`)
  await refuseWhenFacesOff(needs.database)
  return answer({ engine: needs.engine, form, withEvidence: textOf(form, 'evidence') === '1', signal: request.signal })
}
