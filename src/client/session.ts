import type { Session } from '#contract/session.contract.ts'
import type { Right } from '#domain/accounts/right.ts'
import type { Api } from './api.ts'

export type { Session }

const memoryKey = 'countercheck.session'

/** Longer than a server on this machine ever takes; then what was known last is believed. */
const patienceMs = 1500

/** Nobody has to sign in, as far as this browser knows. */
const withoutAccounts: Session = { accounts: false, person: null, rights: [], queues: null, passkeysAt: '', office: null }

/**
 * Who works at this browser. Where the server cannot say so now, whoever did last: their work is kept here and goes on.
 * Null: somebody has to sign in.
 */
export async function findSession({ session: asked }: Pick<Api, 'session'>): Promise<Session | null> {
  const told = await asked.get(undefined, { signal: AbortSignal.timeout(patienceMs) }).catch(() => null)
  if (told !== null) rememberSession(told)
  const session = told ?? rememberedSession()
  return session.accounts && session.person === null ? null : session
}

/** Whether somebody may do this. Where nobody has to sign in, everything; what the server would refuse is not offered. */
export function sessionMay({ accounts, rights }: Session, right: Right): boolean {
  return !accounts || rights.includes(right)
}

/** The browser's database of whoever works here: nobody finds or sends what another typed. */
export function databaseOf({ person }: Session): string {
  return person === null ? 'countercheck' : `countercheck ${person.id}`
}

function rememberSession(session: Session): void {
  try {
    if (session.accounts) localStorage.setItem(memoryKey, JSON.stringify(session))
    else localStorage.removeItem(memoryKey)
  } catch {
    // A browser that keeps nothing is asked again each time.
  }
}

function rememberedSession(): Session {
  try {
    const kept: Session | null = JSON.parse(localStorage.getItem(memoryKey) ?? 'null')
    return kept ?? withoutAccounts
  } catch {
    return withoutAccounts
  }
}
