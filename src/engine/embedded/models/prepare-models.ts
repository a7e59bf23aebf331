import { join } from 'node:path'
import { z } from 'zod'
import { addTopK } from '../ocr/graph/add-top-k.ts'
import { speedUpModel } from '../ocr/graph/speed-up-model.ts'
import { classesKept, parseDictionary } from '../ocr/recogniser.ts'
import { droppedRecognisers } from './dropped-recognisers.ts'
import { readModel } from './model-files.ts'
import { rewriteOnce } from './rewrite-once.ts'

const sharedBytes = z.instanceof(SharedArrayBuffer)
const preparedRecogniserSchema = z.object({ model: sharedBytes, dictionary: z.array(z.string()) })

/** Models as the workers take them: checked, made cheaper to run, in memory that threads share. */
export const preparedModelsSchema = z.object({
  detector: sharedBytes,
  ocrB: sharedBytes,
  faceDetector: sharedBytes,
  /** By name; our own has the name ``. */
  recognisers: z.record(z.string(), preparedRecogniserSchema),
})
export type PreparedModels = z.infer<typeof preparedModelsSchema>

export interface ModelOptions {
  /** Where the owner may put recognisers (`<name>/rec.onnx`), and rewritten models are kept. Nowhere when left out. */
  folder?: string
  /** Told what in the folder cannot be used, and why. */
  tell?: (problem: string) => void
  /** False leaves the networks as they came, for the bench that measures what the rewriting saves. */
  speedUp?: boolean
}

/** Our own recogniser, for whatever names no other. */
export const builtIn = ''

/** Reads every model once for all workers. Throws when a file of ours is missing or not the one that was measured. */
export async function prepareModels({ folder, tell = () => undefined, speedUp = true }: ModelOptions = {}): Promise<PreparedModels> {
  const faster = speedUp ? speedUpModel : (file: Uint8Array) => file
  const detector = { version: 'det-2', rewrite: faster }
  const recogniser = { version: 'rec-2', rewrite: (file: Uint8Array) => addTopK(faster(file), classesKept) }
  const kept = folder === undefined || !speedUp ? null : join(folder, '.rewritten')
  const dictionary = parseDictionary(new TextDecoder().decode(await readModel('dictionary')))
  const dropped = folder === undefined ? [] : await droppedRecognisers(folder, tell)
  return {
    detector: shared(await rewriteOnce(await readModel('detector'), detector, kept)),
    ocrB: shared(await readModel('ocrB')),
    faceDetector: shared(await readModel('faceDetector')),
    recognisers: {
      [builtIn]: { model: shared(await rewriteOnce(await readModel('recogniser'), recogniser, kept)), dictionary },
      ...Object.fromEntries(dropped.map((each) => [each.name, { model: shared(each.model), dictionary: [...each.dictionary] }])),
    },
  }
}

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes.length)
  new Uint8Array(buffer).set(bytes)
  return buffer
}
