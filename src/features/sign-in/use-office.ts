import { ORPCError } from '@orpc/client'
import type { TFunction } from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Api } from '#client/api.ts'
import { appFailure } from '#client/app-failure.ts'
import { goToOffice } from '#client/office/go-to-office.ts'

interface OfficeUse {
  api: Pick<Api, 'office'>
  /** What the answer of the office's own server leads to; null where the page was opened without one. */
  answered: Promise<unknown> | null
  onSignedIn: () => void
}

/** Signing in by the office's own server: leaving for it, and coming back. */
export function useOffice({ api, answered, onSignedIn }: OfficeUse) {
  const { t } = useTranslation()
  const [isSending, setSending] = useState(answered !== null)
  const [problem, setProblem] = useState<string | null>(null)
  const fail = (error: unknown) => {
    setSending(false)
    setProblem(sentenceOf(t, error))
  }
  useEffect(() => {
    answered?.then(onSignedIn, fail)
    // Of one answer there is news once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [answered])
  const go = (stay: boolean): void => {
    if (isSending) return
    setSending(true)
    setProblem(null)
    // The page stays as it is until the other one is here.
    goToOffice(api, stay).catch(fail)
  }
  return { isSending, problem, go }
}

function sentenceOf(t: TFunction, error: unknown): string {
  const { code, sentence } = appFailure(error)
  if (code === 'offline') return t('signIn.away')
  const data: unknown = error instanceof ORPCError ? error.data : null
  const isNamed = code === 'office.unknown' && typeof data === 'object' && data !== null && 'name' in data
  return isNamed ? t('signIn.officeUnknown', { name: String(data.name) }) : sentence
}
