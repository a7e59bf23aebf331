import stored from './digit-weights.json' with { type: 'json' }
import { featureCount } from './part-features.ts'

/** What a part may be: the digits as Arabs write them, the three that Persians write otherwise, the signs of dates, anything else. */
export const digitClasses = [...'٠١٢٣٤٥٦٧٨٩۴۵۶/-', ''] as const
/** Of `digitClasses`. */
export const noDigit = digitClasses.length - 1

/** One hidden layer. Matrices lie row by row: an output's weights follow one another, its constant last. */
export interface DigitNet {
  hidden: Float32Array
  output: Float32Array
  hiddenCount: number
}

/** As `bench/train-arabic-digits` wrote it: bytes from -127 to 127, each matrix times its own scale. */
interface StoredMatrix {
  scale: number
  bytes: string
}

export function netOf({ hidden, output }: { hidden: StoredMatrix; output: StoredMatrix }): DigitNet {
  const [hiddenWeights, outputWeights] = [matrixOf(hidden), matrixOf(output)]
  return { hidden: hiddenWeights, output: outputWeights, hiddenCount: hiddenWeights.length / (featureCount + 1) }
}

function matrixOf({ scale, bytes }: StoredMatrix): Float32Array {
  return Float32Array.from(new Int8Array(Buffer.from(bytes, 'base64')), (value) => value * scale)
}

export const digitNet = netOf(stored)

/** Probabilities of `digitClasses`. */
export function classesOf(net: DigitNet, features: Float32Array): Float32Array {
  const hidden = layer(net.hidden, features, net.hiddenCount).map((value) => Math.max(0, value))
  const scores = layer(net.output, hidden, digitClasses.length)
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const sum = powers.reduce((total, value) => total + value, 0)
  return powers.map((value) => value / sum)
}

/** A matrix's outputs for an input. */
export function layer(weights: Float32Array, input: Float32Array, outputs: number): Float32Array {
  const out = new Float32Array(outputs)
  for (let row = 0, at = 0; row < outputs; row++) {
    let sum = 0
    for (let column = 0; column < input.length; column++, at++) sum += (weights[at] ?? 0) * (input[column] ?? 0)
    out[row] = sum + (weights[at++] ?? 0)
  }
  return out
}
