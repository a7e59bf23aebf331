import { Tensor, type InferenceSession } from 'onnxruntime-node'
import type { GreyPyramid } from '../image/grey-pyramid.ts'
import { centredAt, type RotatedRect } from '../image/rotated-rect.ts'
import { sampleStrip, type Strip } from '../image/sample-strip.ts'

/** PP-OCRv4 rec and the characters of its outputs. */
export interface Recogniser {
  session: InferenceSession
  /** Index 0 is the blank. */
  dictionary: readonly string[]
}

export interface PrintedCharacter {
  text: string
  /** 0..1 */
  confidence: number
  rect: RotatedRect
  /** A wider gap than between other characters stands before it: PP-OCR drops the spaces of Latin text. */
  afterGap: boolean
  /** What else it may be, likeliest first. */
  candidates: readonly { text: string; confidence: number }[]
}

/** A printed line as read, and where it is. */
export interface PrintedLine {
  rect: RotatedRect
  characters: readonly PrintedCharacter[]
}

const lineHeight = 48
/** Lines are shown to the net this much narrower: a fifth less time, and no value fewer found on the development pictures. */
const squeeze = 0.8
const widthStep = 32
const leastWidth = 32
const mostWidth = 1600
const mostCandidates = 5
const leastCandidate = 0.01

/** The lines of a PP-OCR dictionary file with the blank before and the space after them. */
export function parseDictionary(file: string): string[] {
  const lines = file.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return ['', ...lines, ' ']
}

/** Reads one line of print. The rectangle fits the line and gives the direction of reading. */
export async function recogniseLine(recogniser: Recogniser, pyramid: GreyPyramid, rect: RotatedRect): Promise<PrintedLine> {
  const width = Math.min(mostWidth, Math.max(8, Math.ceil((rect.width * squeeze * lineHeight) / rect.height)))
  const padded = Math.max(leastWidth, Math.ceil(width / widthStep) * widthStep)
  const strip = sampleStrip(pyramid, rect, { width, height: lineHeight })
  const input = new Tensor('float32', planesOf(strip, padded), [1, 3, lineHeight, padded])
  const { session } = recogniser
  const outputs = await session.run({ [session.inputNames[0] ?? '']: input })
  const output = outputs[session.outputNames[0] ?? '']
  if (!(output?.data instanceof Float32Array)) throw new Error('The recogniser gave no lattice')
  const [, steps = 0, classes = 0] = output.dims
  const lattice = { probabilities: output.data, steps, classes, usedShare: width / padded }
  return { rect, characters: placeCharacters(rect, readGreedily(lattice, recogniser.dictionary)) }
}

/** Three equal planes: grey is all that is read; -1..1, padded on the right with the mean. */
function planesOf({ data, width, height }: Strip, padded: number): Float32Array {
  const plane = padded * height
  const planes = new Float32Array(3 * plane)
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * width, (y + 1) * width).map((value) => value / 127.5 - 1)
    for (let channel = 0; channel < 3; channel++) planes.set(row, channel * plane + y * padded)
  }
  return planes
}

interface RecLattice {
  probabilities: Float32Array
  steps: number
  classes: number
  usedShare: number
}

/** A character and where it was read: the step, and its place along the line, 0..1. */
interface Glyph extends Omit<PrintedCharacter, 'rect' | 'afterGap'> {
  step: number
  centre: number
}

function readGreedily(lattice: RecLattice, dictionary: readonly string[]): Glyph[] {
  const { probabilities, steps, classes, usedShare } = lattice
  const characters: Glyph[] = []
  let last = 0
  for (let step = 0; step < steps; step++) {
    const row = probabilities.subarray(step * classes, (step + 1) * classes)
    const best = indexOfGreatest(row)
    const isNew = best !== 0 && best !== last
    last = best
    if (!isNew) continue
    characters.push({
      text: dictionary[best] ?? '',
      confidence: Math.min(1, row[best] ?? 0),
      step,
      centre: Math.min(1, (step + 0.5) / steps / usedShare),
      candidates: candidatesOf(row, best, dictionary),
    })
  }
  return characters
}

function placeCharacters(line: RotatedRect, glyphs: readonly Glyph[]): PrintedCharacter[] {
  const steps = glyphs.slice(1).map((glyph, index) => glyph.step - (glyphs[index]?.step ?? 0))
  const usual = steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? 0
  return glyphs.map(({ text, confidence, candidates, centre }, index) => {
    const before = glyphs[index - 1]?.centre ?? -centre
    const after = glyphs[index + 1]?.centre ?? 2 - centre
    const left = Math.max((before + centre) / 2, 0)
    const right = Math.min((centre + after) / 2, 1)
    const place = { u: ((left + right) / 2 - 0.5) * line.width, v: 0, width: (right - left) * line.width, height: line.height }
    return { text, confidence, candidates, rect: centredAt(line, place), afterGap: index > 0 && (steps[index - 1] ?? 0) > usual + 1 }
  })
}

function indexOfGreatest(row: Float32Array): number {
  let best = 0
  let most = row[0] ?? 0
  for (let index = 1; index < row.length; index++) {
    const value = row[index] ?? 0
    if (value > most) {
      most = value
      best = index
    }
  }
  return best
}

function candidatesOf(row: Float32Array, best: number, dictionary: readonly string[]): { text: string; confidence: number }[] {
  const found: { text: string; confidence: number }[] = []
  for (let index = 1; index < row.length; index++) {
    const confidence = row[index] ?? 0
    if (confidence >= leastCandidate && index !== best) found.push({ text: dictionary[index] ?? '', confidence })
  }
  return found.toSorted((a, b) => b.confidence - a.confidence).slice(0, mostCandidates)
}
