import { ORPCError } from '@orpc/client'
import { t } from 'i18next'
import { type AppErrorCode, appErrors, isAppErrorCode } from '#domain/app-error.ts'

/** What went wrong, for a person: `sentence` says what it is, then what to do. */
export interface AppFailure {
  /** `offline` when the server was not reached at all. */
  code: AppErrorCode | 'offline'
  /** HTTP status; 0 when the server was not reached. */
  status: number
  sentence: string
  /** Whether the same request may do better later. */
  passing: boolean
}

/** The record is soon read; the person soon signed in again, and what they typed waits for that. */
const passingCodes: ReadonlySet<AppFailure['code']> = new Set(['record.not-ready', 'access.sign-in'])

const passingStatuses = new Set([408, 429, 500, 502, 503, 504, 507])

/** Turns whatever a call of the API threw into a code and a sentence in the person's language. */
export function appFailure(thrown: unknown): AppFailure {
  if (!(thrown instanceof ORPCError)) return failureOf('offline')
  if (isAppErrorCode(thrown.code)) return failureOf(thrown.code)
  return {
    ...failureOf(thrown.status < 500 ? 'request.invalid' : 'internal'),
    status: thrown.status,
    passing: passingStatuses.has(thrown.status),
  }
}

/** The failure of that code, also where the page finds it out itself. */
export function failureOf(code: AppFailure['code']): AppFailure {
  const { status, message } = code === 'offline' ? { status: 0, message: offlineSentence } : appErrors[code]
  const sentence = t(`client.failure.${code}`, { defaultValue: message }) || message
  return { code, status, sentence, passing: status === 0 || passingStatuses.has(status) || passingCodes.has(code) }
}

/** The sentence of a code that came as data, e.g. a record's problem; empty for one that is not known here. */
export function sentenceOf(code: string): string {
  return isAppErrorCode(code) ? failureOf(code).sentence : ''
}

/** The sentence of a code that stands in data, e.g. why a record could not be read; null for one that nobody knows. */
export function sentenceOfCode(code: string): string | null {
  return isAppErrorCode(code) ? failureOf(code).sentence : null
}

const offlineSentence = 'No connection to the server. Work is kept on this computer and sent later.'
