import type { InferenceSession } from 'onnxruntime-node'
import { openSession } from '../ocr/ort-session.ts'
import type { Recogniser } from '../ocr/recogniser.ts'
import { builtIn, type PreparedModels } from './prepare-models.ts'

/** The nets of one worker. */
export interface EmbeddedModels {
  detector: InferenceSession
  ocrB: InferenceSession
  /** Says where on a page a portrait is; of whom, it cannot say. */
  faceDetector: InferenceSession
  /** The one of this name, loaded when first asked for; our own for null and for names that are not there. */
  recogniserOf: (name: string | null) => Promise<Recogniser>
}

export async function loadModels(prepared: PreparedModels): Promise<EmbeddedModels> {
  const opened = new Map<string, Promise<Recogniser>>()
  const recogniserOf = (name: string | null): Promise<Recogniser> => {
    const known = name !== null && Object.hasOwn(prepared.recognisers, name) ? name : builtIn
    const recogniser = opened.get(known) ?? openRecogniser(prepared, known)
    opened.set(known, recogniser)
    return recogniser
  }
  await recogniserOf(null)
  return {
    detector: await openSession(own(prepared.detector)),
    ocrB: await openSession(own(prepared.ocrB)),
    faceDetector: await openSession(own(prepared.faceDetector)),
    recogniserOf,
  }
}

async function openRecogniser({ recognisers }: PreparedModels, name: string): Promise<Recogniser> {
  const prepared = recognisers[name]
  if (!prepared) throw new Error('No recogniser was prepared')
  return { name, session: await openSession(own(prepared.model)), dictionary: prepared.dictionary }
}

/** A copy of this thread's own: onnxruntime takes no shared memory. */
function own(buffer: SharedArrayBuffer): Uint8Array {
  return new Uint8Array(buffer).slice()
}
