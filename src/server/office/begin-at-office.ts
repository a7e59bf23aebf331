import { AppError } from '#domain/app-error.ts'
import { areAccountsOn } from '../accounts/accounts-switch.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { logOfficeFailure } from './log-office-failure.ts'
import { answerWithinMs, setOfficeCookie } from './office-cookie.ts'
import { keepQuestion } from './office-repository.ts'

/** More than an office behind one address begins in ten minutes, and nothing that fills a table. */
const mostPerAddress = 100

/** The address at which the office's own server asks who somebody is. Throws `accounts.off`, `office.off`, `office.away`. */
export async function beginAtOffice(
  { database, log, now, office, origin }: Pick<Services, 'database' | 'log' | 'now' | 'office' | 'origin'>,
  { from, resHeaders }: Pick<Context, 'from' | 'resHeaders'>,
): Promise<{ address: string }> {
  if (!(await areAccountsOn(database))) throw new AppError('accounts.off')
  if (office === null) throw new AppError('office.off')
  const { address, question } = await office.ask().catch(logOfficeFailure(log))
  const browser = setOfficeCookie({ ...(resHeaders && { resHeaders }) }, origin)
  const at = now()
  const kept = { ...question, browser, address: from.address, expiresAt: new Date(at.getTime() + answerWithinMs) }
  await database.transaction().execute(async (within) => keepQuestion(within, kept, { now: at, most: mostPerAddress }))
  return { address }
}
