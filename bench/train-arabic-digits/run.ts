import { writeFile } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { classesOf, digitClasses, type DigitNet, netOf, noDigit } from '#engine/embedded/scripts/arabic-digits/digit-net.ts'
import { inkLevels } from '#engine/embedded/scripts/arabic-digits/ink-parts.ts'
import { readArabicDigits } from '#engine/embedded/scripts/arabic-digits/read-arabic-digits.ts'
import { seededRandom, type SeededRandom } from '#testing/seeded-random.ts'
import { share, table } from '../table.ts'
import { type DrawnLine, type LineBoard, openLineBoard } from './draw-lines.ts'
import { classOfText, labelParts, type LabelledPart } from './label-parts.ts'
import { planLine, type PlannedLine } from './plan-lines.ts'
import { trainNet } from './train-net.ts'

/** Never drawn for training. */
const heldOut = /noto-sans-arabic|tajawal/u
const weightsFile = new URL('../../src/engine/embedded/scripts/arabic-digits/digit-weights.json', import.meta.url)
const [trainingLines, testLines, rounds] = [9000, 1000, 14]
const drawnAtOnce = 200

/** Arabic faces of the packages, each a weight, `<package>/files/<file>`. */
function fontsIn(folder: string): string[] {
  return readdirSync(folder)
    .flatMap((name) => readdirSync(join(folder, name, 'files')).map((file) => join(name, 'files', file)))
    .filter((file) => /-arabic-(?:[3-8]00)-normal\.woff2$/u.test(file))
    .toSorted()
}

async function drawLines(
  board: LineBoard,
  { fonts, count, random }: { fonts: readonly string[]; count: number; random: SeededRandom },
): Promise<DrawnLine[]> {
  const lines: DrawnLine[] = []
  while (lines.length < count) {
    const planned = Array.from({ length: drawnAtOnce }, () => planLine(random, fonts[random.integer(0, fonts.length - 1)] ?? ''))
    const drawn = await board.draw(planned)
    lines.push(...drawn.map((line, index) => withNoise(line, planned[index], random)))
  }
  return lines
}

function withNoise(line: DrawnLine, planned: PlannedLine | undefined, random: SeededRandom): DrawnLine {
  const noise = planned?.noise ?? 0
  const data = line.data.map((value) => Math.min(255, Math.max(0, Math.round(value + (noise === 0 ? 0 : noise * random.normal())))))
  return { ...line, data }
}

/** Two digits beside each other are a number; what stands there is read from the left. */
function numbersOf({ pieces }: DrawnLine): string {
  return pieces.map(({ text }) => (classOfText(text) === noDigit ? ' ' : (digitClasses[classOfText(text)] ?? ''))).join('')
}

function report(name: string, net: DigitNet, lines: readonly DrawnLine[]): string[] {
  const parts = lines.flatMap((line) => labelParts(line))
  const guesses = parts.map(({ features, label }) => {
    const classes = classesOf(net, features)
    return { label, guess: classes.indexOf(Math.max(...classes)) }
  })
  const digits = guesses.filter(({ label }) => label !== noDigit)
  const others = guesses.filter(({ label }) => label === noDigit)
  const numbers = lines.filter(({ pieces }) => pieces.every(({ text }) => classOfText(text) !== noDigit))
  const exact = numbers.filter((line) => textOf(line, net) === numbersOf(line))
  const words = lines.filter(({ pieces }) => pieces.every(({ text }) => classOfText(text) === noDigit))
  const silent = words.filter((line) => textOf(line, net) === '')
  const count = (all: typeof guesses): string => share(all.filter(({ label, guess }) => label === guess).length, all.length)
  return [name, count(digits), count(others), share(exact.length, numbers.length), share(silent.length, words.length)]
}

function textOf(line: DrawnLine, net: DigitNet): string {
  return readArabicDigits(line, net)
    .map(({ text }) => text)
    .join('')
}

function stored(weights: Float32Array): { scale: number; bytes: string } {
  const scale = Math.max(...weights.map(Math.abs)) / 127
  return { scale, bytes: Buffer.from(Int8Array.from(weights, (value) => Math.round(value / scale)).buffer).toString('base64') }
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('Where do the fonts lie? See README.md.')
const fonts = fontsIn(folder)
const board = await openLineBoard(folder, fonts)
try {
  const known = fonts.filter((font) => !heldOut.test(font))
  const training = await drawLines(board, { fonts: known, count: trainingLines, random: seededRandom('training') })
  const parts: LabelledPart[] = training.flatMap((line, index) => labelParts(line, inkLevels[Math.max(0, (index % 5) - 2)]))
  console.log(`${known.length} faces, ${training.length} lines, ${parts.length} parts`)
  const trained = trainNet(parts, rounds, seededRandom('net'))
  const weights = { hidden: stored(trained.hidden), output: stored(trained.output) }
  await writeFile(weightsFile, `${JSON.stringify(weights, null, 2)}\n`)
  const net = netOf(weights)
  const rows = [report('training', net, training.slice(0, testLines))]
  for (const family of ['noto-sans-arabic', 'tajawal']) {
    const own = fonts.filter((font) => font.includes(family))
    rows.push(report(family, net, await drawLines(board, { fonts: own, count: testLines, random: seededRandom(family) })))
  }
  console.log(table(['', 'digits and signs', 'other parts', 'numbers exact', 'words left alone'], rows))
} finally {
  await board.close()
}
