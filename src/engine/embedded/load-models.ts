import type { InferenceSession } from 'onnxruntime-node'
import { readModel } from './ocr/model-files.ts'
import { openSession } from './ocr/ort-session.ts'

/** The nets of one worker. */
export interface EmbeddedModels {
  detector: InferenceSession
  ocrB: InferenceSession
}

export async function loadModels(): Promise<EmbeddedModels> {
  return {
    detector: await openSession(await readModel('detector')),
    ocrB: await openSession(await readModel('ocrB')),
  }
}
