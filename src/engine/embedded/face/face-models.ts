import type { InferenceSession } from 'onnxruntime-node'
import { readModel } from '../models/model-files.ts'
import { speedUpModel } from '../ocr/graph/speed-up-model.ts'
import { openSession } from '../ocr/ort-session.ts'

/** The networks that look at faces: together 9 MB, of which a thread that never looks at one loads nothing. */
export interface FaceModels {
  detector: InferenceSession
  landmarks: InferenceSession
  features: InferenceSession
  liveness: InferenceSession
}

/** Of this thread, loaded when they are first asked for. */
export function createFaceModels(): () => Promise<FaceModels> {
  let opened: Promise<FaceModels> | null = null
  return () => {
    opened ??= openFaceModels()
    return opened
  }
}

async function openFaceModels(): Promise<FaceModels> {
  const open = async (name: Parameters<typeof readModel>[0]): Promise<InferenceSession> => openSession(await readModel(name))
  return {
    detector: await open('faceDetector'),
    landmarks: await open('faceLandmarks'),
    // Full of numbers so small that processors stumble over them: as it came it takes ten times as long.
    features: await openSession(speedUpModel(await readModel('faceFeatures'))),
    liveness: await open('faceLiveness'),
  }
}
