import { ORPCError } from '@orpc/client'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Api } from '#client/api.ts'
import { appFailure } from '#client/app-failure.ts'

export interface SignIn {
  step: 'passphrase' | 'code'
  isSending: boolean
  /** What is in the way, as a sentence, and after how many others: so that the same one again is news. */
  problem: { sentence: string; number: number } | null
  send: (typed: { name: string; passphrase: string; stay: boolean }) => void
  confirm: (code: string) => void
  back: () => void
}

type Step = SignIn['step']

/** Signing in, from the first try to the code where one is asked for. */
export function useSignIn(session: Api['session'], onSignedIn: () => void): SignIn {
  const { t } = useTranslation()
  const [step, setStep] = useState<Step>('passphrase')
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<SignIn['problem']>(null)
  const attempt = (asked: Promise<{ next: 'signed-in' | 'code' }>) => {
    if (isSending) return
    setSending(true)
    void asked
      .then(({ next }) => {
        setProblem(null)
        // The page stays as it is until the next one is here.
        if (next === 'signed-in') return onSignedIn()
        setSending(false)
        return setStep('code')
      })
      .catch((error: unknown) => {
        setSending(false)
        setProblem((before) => ({ sentence: sentenceOf(t, error), number: (before?.number ?? 0) + 1 }))
        if (appFailure(error).code === 'sign-in.code-late') setStep('passphrase')
      })
  }
  return {
    step,
    isSending,
    problem,
    send: (typed) => attempt(session.signIn(typed)),
    confirm: (code) => attempt(session.confirm({ code })),
    back: () => {
      setProblem(null)
      setStep('passphrase')
    },
  }
}

function sentenceOf(t: TFunction, error: unknown): string {
  const { code, sentence } = appFailure(error)
  const data: unknown = error instanceof ORPCError ? error.data : null
  if (code === 'offline') return t('signIn.away')
  if (code === 'sign-in.refused') return t('signIn.refused', { count: numberIn(data, 'triesLeft') })
  if (code !== 'sign-in.paused') return sentence
  const at = textIn(data, 'until')
  return at === null ? t('signIn.pausedSoon') : t('signIn.paused', { at })
}

function valueIn(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? Object.entries(data).find(([key]) => key === name)?.[1] : undefined
}

function numberIn(data: unknown, name: string): number {
  const value = valueIn(data, name)
  return typeof value === 'number' ? value : 0
}

function textIn(data: unknown, name: string): string | null {
  const value = valueIn(data, name)
  return typeof value === 'string' ? value : null
}
