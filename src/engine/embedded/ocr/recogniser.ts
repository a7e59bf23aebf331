import { Tensor, type InferenceSession } from 'onnxruntime-node'
import { topK } from './graph/add-top-k.ts'
import { paddedWidth, planesOf, stripHeight, type StripPixels } from './text-strip.ts'

/** A PP-OCR line recogniser that picks the likeliest classes itself (`addTopK`), and the characters of its classes. */
export interface Recogniser {
  /** Threads that help take the one of this name. */
  name: string
  session: InferenceSession
  /** Index 0 is the blank. */
  dictionary: readonly string[]
}

/** Classes that come out for each step: the character, the blank and five candidates. */
export const classesKept = 7

/** What a recogniser says of each step along a line: `classesKept` classes, likeliest first. */
export interface Lattice {
  /** 0..1 */
  confidences: Float32Array
  /** Indices into the dictionary. */
  classes: Int32Array
  steps: number
}

/** Steps that come out for a strip of this width. */
export function stepsOf(width: number): number {
  return paddedWidth(width) / 8
}

/** The lines of a PP-OCR dictionary file with the blank before and the space after them. */
export function parseDictionary(file: string): string[] {
  const lines = file.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return ['', ...lines, ' ']
}

export async function runRecogniser({ session }: Recogniser, strip: StripPixels): Promise<Lattice> {
  const input = new Tensor('float32', planesOf(strip), [1, 3, stripHeight, paddedWidth(strip.width)])
  const outputs = await session.run({ [session.inputNames[0] ?? '']: input })
  const [values, indices] = [outputs[topK.values], outputs[topK.indices]]
  if (!(values?.data instanceof Float32Array) || !(indices?.data instanceof Int32Array)) throw new Error('The recogniser gave no lattice')
  return { confidences: values.data, classes: indices.data, steps: values.dims[1] ?? 0 }
}
