import { createHash } from 'node:crypto'
import { testServeClient } from './test-api.ts'

/** What a compatible call carries besides its picture: key, token and timestamp of now, and the type asked for. */
export function signedForm(typeId: string, timestamp = String(Date.now())): Record<string, string> {
  const { key, secret } = testServeClient
  const token = createHash('md5').update(`${key}+${timestamp}+${secret}`, 'utf8').digest('hex')
  return { key, token, timestamp, typeId }
}
