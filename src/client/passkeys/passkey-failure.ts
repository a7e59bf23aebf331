import { WebAuthnError } from '@simplewebauthn/browser'
import { type AppFailure, appFailure, failureOf } from '../app-failure.ts'

/** What went wrong with a passkey; null where the person turned away from the browser's question, or it found none. */
export function passkeyFailure(thrown: unknown): AppFailure | null {
  const isOfBrowser = thrown instanceof WebAuthnError || thrown instanceof DOMException
  if (!isOfBrowser) return appFailure(thrown)
  const isKnown = thrown.name === 'InvalidStateError'
  return isKnown ? failureOf('passkey.known') : null
}
