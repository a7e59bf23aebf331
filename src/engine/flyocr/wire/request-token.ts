import { createHash } from 'node:crypto'

/** What signs a request at the remote API: the secret itself is never sent. `timestamp` as it stands in the request. */
export function requestToken({ key, secret }: { key: string; secret: string }, timestamp: string): string {
  return createHash('md5').update(`${key}+${timestamp}+${secret}`, 'utf8').digest('hex')
}
