import { refuseWhenFacesOff } from '../../settings/faces-switch.ts'
import type { CompatRoute } from '../answer-call.ts'
import { CompatFailure } from '../compat-failure.ts'
import { textOf } from '../read-form.ts'
import type { PersonCall } from './person-call.ts'
import type { PersonReply } from './person-reply.ts'

/** A check of persons, and the `typeId` that it has in the reference. */
interface PersonCheck {
  typeId: string
  answer: (call: PersonCall) => Promise<PersonReply>
}

/** Lets a check answer where faces may be looked at. Throws a `CompatFailure` or an `AppError`. */
export function answerPerson({ typeId, answer }: PersonCheck): CompatRoute['answer'] {
  return async ({ engine, database }, { form, withEvidence, signal }) => {
    if (textOf(form, 'typeId') !== typeId) throw new CompatFailure(-2, `This check has the typeId ${typeId}.`)
    await refuseWhenFacesOff(database)
    return answer({ engine, form, withEvidence, signal })
  }
}
