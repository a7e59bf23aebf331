import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const digestBytes = 32

/** How a model is made cheaper to run. `version` changes whenever what comes out does. */
export interface Rewriting {
  version: string
  rewrite: (file: Uint8Array) => Uint8Array
}

/**
 * The rewritten model, made once and then kept in `folder` under the fingerprint of what it was made from. A kept file
 * that is damaged is made again; where the folder cannot be written it is made each time. Null: nothing is kept.
 */
export async function rewriteOnce(source: Uint8Array, { version, rewrite }: Rewriting, folder: string | null): Promise<Uint8Array> {
  if (folder === null) return rewrite(source)
  const path = join(folder, `${digestOf(source).toString('hex')}-${version}.onnx`)
  const kept = await readFile(path).catch(() => null)
  const model = kept?.subarray(digestBytes)
  if (kept && model && digestOf(model).equals(kept.subarray(0, digestBytes))) return model
  const made = rewrite(source)
  await keep(path, folder, made).catch(() => undefined)
  return made
}

/** Under a name of its own first, so that no start reads half a file. */
async function keep(path: string, folder: string, model: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  const unfinished = `${path}.${process.pid}`
  await writeFile(unfinished, Buffer.concat([digestOf(model), model]))
  await rename(unfinished, path)
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
