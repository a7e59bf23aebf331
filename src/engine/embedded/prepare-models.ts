import { z } from 'zod'
import { addTopK } from './ocr/graph/add-top-k.ts'
import { classesKept } from './ocr/recogniser.ts'
import { speedUpModel } from './ocr/graph/speed-up-model.ts'
import { readModel } from './ocr/model-files.ts'

const sharedBytes = z.instanceof(SharedArrayBuffer)

/** Models as the workers take them: checked, made cheaper to run, in memory that threads share. */
export const preparedModelsSchema = z.object({ detector: sharedBytes, recogniser: sharedBytes, dictionary: sharedBytes, ocrB: sharedBytes })
export type PreparedModels = z.infer<typeof preparedModelsSchema>

/**
 * Reads every model once for all workers. Throws when a file is missing or not the one that was measured.
 * `speedUp` false leaves the networks as they came, for the bench that measures what the rewriting saves.
 */
export async function prepareModels({ speedUp } = { speedUp: true }): Promise<PreparedModels> {
  const faster = speedUp ? speedUpModel : (file: Uint8Array) => file
  return {
    detector: shared(faster(await readModel('detector'))),
    recogniser: shared(addTopK(faster(await readModel('recogniser')), classesKept)),
    dictionary: shared(await readModel('dictionary')),
    ocrB: shared(await readModel('ocrB')),
  }
}

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes.length)
  new Uint8Array(buffer).set(bytes)
  return buffer
}
