import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { CreationAnswer, CreationOptions, RequestAnswer, RequestOptions } from '#contract/passkeys.contract.ts'

/** What an authenticator or the browser before it may do otherwise than it should. */
export interface Signing {
  /** Of the page that asks, as the browser sees it. */
  origin?: string
  /** Whether the person has shown who they are. */
  isVerified?: boolean
  /** Of whom the signed data speak. */
  rpId?: string
  userHandle?: string
  type?: string
}

/** A security key in memory: real keys and signatures, in the forms of WebAuthn 3 with no attestation. */
export function createTestAuthenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const credentialId = randomBytes(32)
  const id = credentialId.toString('base64url')
  const kept = { userHandle: '', counter: 0 }

  const authenticatorData = (rpId: string, isVerified: boolean, credential: Buffer) => {
    const flags = 1 | (isVerified ? 4 : 0) | (credential.length > 0 ? 64 : 0)
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(kept.counter)
    return Buffer.concat([hashOf(rpId), Buffer.from([flags]), counter, credential])
  }

  return {
    id,
    /** How often it says that it was used. */
    kept,
    create: ({ challenge, rp, user }: CreationOptions, how: Signing = {}): CreationAnswer => {
      kept.userHandle = user.id
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, 32]), credentialId, coseKey(x, y)])
      const data = authenticatorData(how.rpId ?? rp.id, how.isVerified ?? true, credential)
      const attestationObject = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
        cborBytes(data),
      ])
      return {
        id,
        rawId: id,
        type: 'public-key',
        response: {
          clientDataJSON: clientData({ type: 'webauthn.create', challenge, origin, ...how }),
          attestationObject: attestationObject.toString('base64url'),
          transports: ['usb'],
        },
      }
    },
    get: ({ challenge, rpId }: RequestOptions, how: Signing = {}): RequestAnswer => {
      kept.counter += 1
      const data = authenticatorData(how.rpId ?? rpId, how.isVerified ?? true, Buffer.alloc(0))
      const clientDataJSON = clientData({ type: 'webauthn.get', challenge, origin, ...how })
      const signed = Buffer.concat([data, hashOf(Buffer.from(clientDataJSON, 'base64url'))])
      return {
        id,
        rawId: id,
        type: 'public-key',
        response: {
          clientDataJSON,
          authenticatorData: data.toString('base64url'),
          signature: sign('sha256', signed, privateKey).toString('base64url'),
          userHandle: how.userHandle ?? kept.userHandle,
        },
      }
    },
  }
}

function hashOf(bytes: string | Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

function clientData({ type, challenge, origin }: { type: string; challenge: string; origin: string }): string {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url')
}

/** A P-256 key as COSE has it (RFC 9053). */
function coseKey(x: string, y: string): Buffer {
  const [before, between] = [Buffer.from('a5010203262001215820', 'hex'), Buffer.from('225820', 'hex')]
  return Buffer.concat([before, Buffer.from(x, 'base64url'), between, Buffer.from(y, 'base64url')])
}

function cborBytes(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([Buffer.from([0x59]), length, bytes])
}
