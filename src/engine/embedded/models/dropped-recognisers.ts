import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Tensor } from 'onnxruntime-node'
import { addTopK } from '../ocr/graph/add-top-k.ts'
import { readFields, textOf } from '../ocr/graph/protobuf.ts'
import { classesKept, parseDictionary, stepsOf } from '../ocr/recogniser.ts'
import { openSession } from '../ocr/ort-session.ts'
import { stripHeight } from '../ocr/text-strip.ts'

/** A recogniser that the owner put into the model folder. */
export interface DroppedRecogniser {
  /** Of its folder; document types name it. */
  name: string
  model: Uint8Array
  dictionary: readonly string[]
}

/** Field numbers of onnx.proto. */
const [metadata, metadataKey, metadataValue] = [14, 1, 2]
const tryWidth = 64

/**
 * PP-OCR recognisers in `folder/<name>/`: `rec.onnx`, and its characters one a line in `dict.txt` or, as newer models
 * have them, under `character` in the model itself. One that cannot be used is told with its reason, and left.
 */
export async function droppedRecognisers(folder: string, tell: (problem: string) => void): Promise<DroppedRecogniser[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found: DroppedRecogniser[] = []
  for (const { name } of entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))) {
    try {
      found.push(await takeRecogniser(join(folder, name), name))
    } catch (cause) {
      tell(`The recogniser in ${join(folder, name)} is not used: ${cause instanceof Error ? cause.message : String(cause)}`)
    }
  }
  return found
}

async function takeRecogniser(folder: string, name: string): Promise<DroppedRecogniser> {
  const file = await readFile(join(folder, 'rec.onnx')).catch(() => {
    throw new Error('rec.onnx is missing there.')
  })
  const characters = await readFile(join(folder, 'dict.txt'), 'utf8').catch(() => charactersIn(file))
  if (characters === null) throw new Error('dict.txt is missing there, and the model names no characters itself.')
  const dictionary = parseDictionary(characters)
  const classes = await classesOf(file)
  // Some models have no class for the space, which stands last.
  if (classes !== dictionary.length && classes !== dictionary.length - 1) {
    throw new Error(`the model knows ${classes - 1} characters, its dictionary has ${dictionary.length - 2} and the space.`)
  }
  return { name, model: addTopK(file, classesKept), dictionary: dictionary.slice(0, classes) }
}

function charactersIn(file: Uint8Array): string | null {
  const entries = readFields(file).filter(({ number }) => number === metadata)
  const own = entries
    .map(({ bytes }) => readFields(bytes))
    .find((entry) => textOf(entry.find(({ number }) => number === metadataKey)) === 'character')
  return own ? textOf(own.find(({ number }) => number === metadataValue)) : null
}

/** Reads an empty strip. Throws when the model gives anything but classes for each 8 columns of it. */
async function classesOf(file: Uint8Array): Promise<number> {
  const session = await openSession(file)
  try {
    const blank = new Tensor('float32', new Float32Array(3 * stripHeight * tryWidth), [1, 3, stripHeight, tryWidth])
    const outputs = await session.run({ [session.inputNames[0] ?? '']: blank }).catch(() => ({}))
    const [, steps, classes] = Object.values(outputs)[0]?.dims ?? []
    if (steps !== stepsOf(tryWidth) || classes === undefined) throw new Error('the model is no PP-OCR recogniser for lines 48 pixels high.')
    return classes
  } finally {
    await session.release()
  }
}
