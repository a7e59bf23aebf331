import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { SignedHead } from './history-repository.ts'

const headSchema = z.object({
  entry: z.number().int().min(1),
  hash: z.string().regex(/^[\da-f]{64}$/),
  at: z.iso.datetime(),
  publicKey: z.string(),
  signature: z.base64(),
})

/** A signed head as a file holds it, with the key that it is checked by. */
export function textOfHead({ eventId, hash, at, signature }: SignedHead, publicKey: string): string {
  return `${JSON.stringify({ entry: eventId, hash, at: at.toISOString(), publicKey, signature: signature.toString('base64') }, null, 2)}\n`
}

/** Null for what is no such file. */
export function headOfText(text: string): SignedHead | null {
  try {
    const { entry, hash, at, signature } = headSchema.parse(JSON.parse(text))
    return { eventId: entry, hash, at: new Date(at), signature: Buffer.from(signature, 'base64') }
  } catch {
    return null
  }
}

/** Beside the database, so that whoever owns that alone cannot cut its history unseen. */
export function headFile(dataDir: string): string {
  return join(dataDir, 'history-head.json')
}

export async function readHeadFile(file: string): Promise<SignedHead | null> {
  return headOfText(await readFile(file, 'utf8').catch(() => ''))
}
