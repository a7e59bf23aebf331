import { digitClasses, layer } from '#engine/embedded/scripts/arabic-digits/digit-net.ts'
import { featureCount } from '#engine/embedded/scripts/arabic-digits/part-features.ts'
import type { SeededRandom } from '#testing/seeded-random.ts'
import type { LabelledPart } from './label-parts.ts'

/** As `DigitNet` holds them. */
export interface TrainedNet {
  hidden: Float32Array
  output: Float32Array
}

const hiddenCount = 48
const batch = 32
const [firstRate, lastRate] = [0.004, 0.0002]
const [keepMean, keepSquare] = [0.9, 0.999]
/** Weights are drawn towards 0 by this share of the step. */
const decay = 1e-4

interface Matrix {
  weights: Float32Array
  gradient: Float32Array
  mean: Float32Array
  square: Float32Array
}

function matrix(rows: number, columns: number, random: SeededRandom): Matrix {
  const size = rows * (columns + 1)
  const spread = Math.sqrt(2 / columns)
  const weights = Float32Array.from({ length: size }, (_, at) => (at % (columns + 1) === columns ? 0 : random.normal() * spread))
  return { weights, gradient: new Float32Array(size), mean: new Float32Array(size), square: new Float32Array(size) }
}

/** Adam on cross-entropy, the rate falling along a cosine. */
export function trainNet(parts: readonly LabelledPart[], rounds: number, random: SeededRandom): TrainedNet {
  const hidden = matrix(hiddenCount, featureCount, random)
  const output = matrix(digitClasses.length, hiddenCount, random)
  const order = parts.map((_, index) => index)
  const steps = Math.ceil(parts.length / batch) * rounds
  for (let round = 0, step = 0; round < rounds; round++) {
    shuffle(order, random)
    let loss = 0
    for (let from = 0; from < order.length; from += batch) {
      const own = order.slice(from, from + batch)
      for (const index of own) {
        const part = parts[index]
        if (part !== undefined) loss += backPropagate(part, hidden, output)
      }
      step++
      const rate = lastRate + ((firstRate - lastRate) * (1 + Math.cos((Math.PI * step) / steps))) / 2
      for (const each of [hidden, output]) move(each, { step, rate, count: own.length })
    }
    console.log(`round ${round + 1} of ${rounds}: mean loss ${(loss / parts.length).toFixed(4)}`)
  }
  return { hidden: hidden.weights, output: output.weights }
}

function shuffle(order: number[], random: SeededRandom): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = random.integer(0, at)
    const [one = 0, two = 0] = [order[at], order[other]]
    order[at] = two
    order[other] = one
  }
}

/** Adds the part's gradient; its loss. */
function backPropagate({ features, label }: LabelledPart, hidden: Matrix, output: Matrix): number {
  const raw = layer(hidden.weights, features, hiddenCount)
  const active = raw.map((value) => Math.max(0, value))
  const scores = layer(output.weights, active, digitClasses.length)
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const sum = powers.reduce((total, value) => total + value, 0)
  const wrong = powers.map((value, index) => value / sum - (index === label ? 1 : 0))
  const back = new Float32Array(hiddenCount)
  accumulate(output, { input: active, wrong, back })
  const through = back.map((value, index) => ((raw[index] ?? 0) > 0 ? value : 0))
  accumulate(hidden, { input: features, wrong: through, back: new Float32Array(featureCount) })
  return -Math.log(Math.max(1e-9, (powers[label] ?? 0) / sum))
}

interface Step {
  input: Float32Array
  wrong: Float32Array
  /** Where what is wrong before the matrix is gathered. */
  back: Float32Array
}

function accumulate({ weights, gradient }: Matrix, { input, wrong, back }: Step): void {
  for (let row = 0; row < wrong.length; row++) {
    const own = wrong[row] ?? 0
    if (own === 0) continue
    const from = row * (input.length + 1)
    for (let column = 0; column < input.length; column++) {
      const at = from + column
      gradient[at] = (gradient[at] ?? 0) + own * (input[column] ?? 0)
      back[column] = (back[column] ?? 0) + own * (weights[at] ?? 0)
    }
    gradient[from + input.length] = (gradient[from + input.length] ?? 0) + own
  }
}

function move({ weights, gradient, mean, square }: Matrix, { step, rate, count }: { step: number; rate: number; count: number }): void {
  const [meanShare, squareShare] = [1 - keepMean ** step, 1 - keepSquare ** step]
  for (let at = 0; at < weights.length; at++) {
    const slope = (gradient[at] ?? 0) / count
    const nextMean = keepMean * (mean[at] ?? 0) + (1 - keepMean) * slope
    const nextSquare = keepSquare * (square[at] ?? 0) + (1 - keepSquare) * slope * slope
    mean[at] = nextMean
    square[at] = nextSquare
    gradient[at] = 0
    const weight = weights[at] ?? 0
    weights[at] = weight - rate * (nextMean / meanShare / (Math.sqrt(nextSquare / squareShare) + 1e-8) + decay * weight)
  }
}
