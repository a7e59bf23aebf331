import { browserSupportsWebAuthn } from '@simplewebauthn/browser'

/** Whether this browser makes and shows passkeys for the page: they are held to the name `at` under which people reach the server. */
export function passkeysWorkHere(at: string): boolean {
  return browserSupportsWebAuthn() && location.hostname === at
}
