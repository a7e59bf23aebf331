import { AppError } from '#domain/app-error.ts'
import { areAccountsOn } from '../accounts/accounts-switch.ts'
import { beginSession } from '../accounts/begin-session.ts'
import { claimTry, forgetTries } from '../accounts/claim-try.ts'
import { findBySignInName } from '../accounts/people-repository.ts'
import { writeAccess } from '../accounts/write-access.ts'
import type { Context } from '../context.ts'
import type { PersonRow } from '../database/schema.ts'
import type { Services } from '../services.ts'
import { logOfficeFailure } from './log-office-failure.ts'
import type { Office, OfficePerson } from './office.ts'
import { takeOfficeCookie } from './office-cookie.ts'
import { findBySubject, linkSubject, takeQuestion } from './office-repository.ts'

type OfficeNeeds = Pick<Services, 'auth' | 'database' | 'log' | 'now' | 'office' | 'origin' | 'secret'>

/**
 * A session for whom the office's own server vouches for and an admin has added here; no code is asked for, that is the
 * office's own matter. Nobody is ever added by it. Throws `accounts.off`, `office.off`, `office.late`, `office.refused`,
 * `office.away`, `office.unknown`, `office.other`, `sign-in.paused`.
 */
export async function answerOfOffice(
  needs: OfficeNeeds,
  { query, stay }: { query: string; stay: boolean },
  context: Pick<Context, 'from' | 'resHeaders'>,
): Promise<{ next: 'signed-in' }> {
  const { database, log, now, office, origin } = needs
  if (!(await areAccountsOn(database))) throw new AppError('accounts.off')
  if (office === null) throw new AppError('office.off')
  const browser = takeOfficeCookie(context, origin)
  const question = browser === null ? null : await takeQuestion(database, browser, now())
  if (browser === null || question === null) throw new AppError('office.late')
  const said = { name: `office ${browser}`, address: context.from.address }
  await claimTry(needs, said)
  try {
    const person = await personHere(needs, office, await office.hear(query, question).catch(logOfficeFailure(log)))
    await forgetTries(needs, said)
    await beginSession(needs, { personId: person.id, stay }, context)
    await writeAccess(database, { kind: 'signed-in', who: person.id, data: { office: true } }, now())
    return { next: 'signed-in' }
  } catch (error) {
    await writeAccess(database, { kind: 'sign-in-refused', who: 'nobody' }, now())
    throw error
  }
}

/** Whom an admin has added: by the subject of an earlier time, else by the name to sign in with, which is then remembered. */
async function personHere({ database, now }: OfficeNeeds, { issuer }: Office, { subject, signInName }: OfficePerson): Promise<PersonRow> {
  const known = await findBySubject(database, { issuer, subject })
  if (known) return known
  const person = signInName === null ? null : await findBySignInName(database, signInName)
  if (!person) throw new AppError('office.unknown', signInName === null ? {} : { data: { name: signInName } })
  const at = now()
  await database.transaction().execute(async (within) => {
    if (!(await linkSubject(within, { issuer, subject, personId: person.id, at }))) throw new AppError('office.other')
    await writeAccess(within, { kind: 'office-linked', who: person.id }, at)
  })
  return person
}
