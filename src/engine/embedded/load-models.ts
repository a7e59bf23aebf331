import type { InferenceSession } from 'onnxruntime-node'
import { openSession } from './ocr/ort-session.ts'
import { parseDictionary, type Recogniser } from './ocr/recogniser.ts'
import type { PreparedModels } from './prepare-models.ts'

/** The nets of one worker. */
export interface EmbeddedModels {
  detector: InferenceSession
  recogniser: Recogniser
  ocrB: InferenceSession
}

export async function loadModels(prepared: PreparedModels): Promise<EmbeddedModels> {
  const dictionary = new TextDecoder().decode(own(prepared.dictionary))
  return {
    detector: await openSession(own(prepared.detector)),
    recogniser: { session: await openSession(own(prepared.recogniser)), dictionary: parseDictionary(dictionary) },
    ocrB: await openSession(own(prepared.ocrB)),
  }
}

/** A copy of this thread's own: neither onnxruntime nor text decoders take shared memory. */
function own(buffer: SharedArrayBuffer): Uint8Array {
  return new Uint8Array(buffer).slice()
}
