import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Config } from './config.ts'
import { writeWhole } from './data-folder/write-whole.ts'
import { StartError } from './start-error.ts'

/** The first client of the FlyOCR-compatible routes, and by how much its timestamp may be off. */
export interface ServeClient {
  key: string
  secret: string
  windowSeconds: number
}

const rememberedSchema = z.object({ key: z.string(), secret: z.string() })

type Settings = Pick<Config, 'flyocrServeKey' | 'flyocrServeSecret' | 'flyocrServeWindowSeconds'>

/** Where the made client is remembered. */
export function serveClientFile(dataDir: string): string {
  return join(dataDir, 'flyocr-client.json')
}

/** From the settings, else as remembered in the data folder, else made and remembered for its owner only. What a server says is kept in logs by others, so the secret is not said. */
export async function findServeClient(settings: Settings, dataDir: string, say: (text: string) => void): Promise<ServeClient> {
  const { flyocrServeKey: givenKey, flyocrServeSecret: givenSecret, flyocrServeWindowSeconds: windowSeconds } = settings
  if (givenKey !== null && givenSecret !== null) return { key: givenKey, secret: givenSecret, windowSeconds }
  const file = serveClientFile(dataDir)
  const remembered = await readRemembered(file)
  const client = remembered ?? { key: `cc-${randomBytes(6).toString('hex')}`, secret: randomBytes(24).toString('base64url') }
  if (remembered === null) {
    await writeWhole(file, `${JSON.stringify(client)}\n`)
    if (givenSecret === null) say(`For programs made for FlyOCR: key ${givenKey ?? client.key}; the secret stands in ${file}`)
  }
  return { key: givenKey ?? client.key, secret: givenSecret ?? client.secret, windowSeconds }
}

async function readRemembered(file: string): Promise<{ key: string; secret: string } | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new StartError(`${file} cannot be read. Start as the user who made it, or set FLYOCR_SERVE_KEY and FLYOCR_SERVE_SECRET.`, {
      cause: error,
    })
  })
  if (text === null) return null
  try {
    return rememberedSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new StartError(
      `${file} is damaged. Delete it to have a new key and secret made, or set FLYOCR_SERVE_KEY and FLYOCR_SERVE_SECRET.`,
      { cause },
    )
  }
}
