import type { InferenceSession } from 'onnxruntime-node'
import { readModel } from './ocr/model-files.ts'
import { openSession } from './ocr/ort-session.ts'
import { parseDictionary, type Recogniser } from './ocr/recognise-line.ts'

/** The nets of one worker. */
export interface EmbeddedModels {
  detector: InferenceSession
  recogniser: Recogniser
  ocrB: InferenceSession
}

export async function loadModels(): Promise<EmbeddedModels> {
  const dictionary = new TextDecoder().decode(await readModel('dictionary'))
  return {
    detector: await openSession(await readModel('detector')),
    recogniser: { session: await openSession(await readModel('recogniser')), dictionary: parseDictionary(dictionary) },
    ocrB: await openSession(await readModel('ocrB')),
  }
}
