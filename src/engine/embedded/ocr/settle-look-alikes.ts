import type { Glyph } from './read-lattice.ts'

/** Shapes that letters and digits have in common. */
const shapes = ['0OoQD', '1Iil', '2Zz', '5Ss', '6G', '8B', '9gq']
/**
 * How much less likely it is, as a logarithm, that a word goes on with the other kind. On receipts 1 leaves `DEC0`
 * alone, and from 3 on letters of codes become digits.
 */
const changeOfKind = 2.5

const digit = /^\d$/
const letter = /^[A-Za-z\u00c0-\u024f]$/
const decimalMark = /^[.,]$/

type Kind = 'letter' | 'digit'

/** The likeliest reading of a word's beginning that ends with this kind. */
interface Way {
  kind: Kind
  /** Sum of logarithms. */
  score: number
  glyphs: readonly Glyph[]
}

/**
 * `L0T` becomes `LOT` and `475O0` becomes `47500`: where the recogniser itself holds a letter and a digit of one shape
 * to be possible, the one that makes fewer changes between letters and digits within its word. What was read first stays among the candidates.
 * @param startsWord whether a space stands before each glyph.
 */
export function settleLookAlikes(glyphs: readonly Glyph[], startsWord: readonly boolean[]): Glyph[] {
  const settled: Glyph[] = []
  let ways: Way[] = []
  glyphs.forEach((glyph, index) => {
    if (kindOf(glyph.text) === null) {
      settled.push(...likeliest(ways), glyph)
      ways = []
      return
    }
    if (startsWord[index] === true) {
      settled.push(...likeliest(ways))
      ways = []
    }
    // `RM0.60` ends no word in O.
    const readings = isBeforeDecimals(glyphs, index) ? [glyph] : [glyph, ...twinsOf(glyph)]
    ways = readings.map((reading) => goOn(ways, reading))
  })
  return [...settled, ...likeliest(ways)]
}

function kindOf(text: string): Kind | null {
  if (digit.test(text)) return 'digit'
  return letter.test(text) ? 'letter' : null
}

function isBeforeDecimals(glyphs: readonly Glyph[], index: number): boolean {
  return decimalMark.test(glyphs[index + 1]?.text ?? '') && digit.test(glyphs[index + 2]?.text ?? '')
}

/** The likeliest candidate of the same shape and the other kind, as if it had been read. */
function twinsOf(glyph: Glyph): Glyph[] {
  const shape = shapes.find((each) => each.includes(glyph.text))
  const twin = glyph.candidates.find(({ text }) => shape?.includes(text) && kindOf(text) !== kindOf(glyph.text))
  if (!twin) return []
  const { text, confidence } = glyph
  const others = glyph.candidates.filter((candidate) => candidate !== twin)
  return [{ ...glyph, ...twin, candidates: [{ text, confidence }, ...others] }]
}

function goOn(ways: readonly Way[], glyph: Glyph): Way {
  const kind = kindOf(glyph.text) ?? 'letter'
  const costOf = (way: Way): number => (way.kind === kind ? 0 : changeOfKind)
  const before = ways.toSorted((a, b) => b.score - costOf(b) - (a.score - costOf(a)))[0]
  const score = Math.log(Math.max(glyph.confidence, Number.EPSILON))
  if (!before) return { kind, score, glyphs: [glyph] }
  return { kind, score: before.score - costOf(before) + score, glyphs: [...before.glyphs, glyph] }
}

function likeliest(ways: readonly Way[]): readonly Glyph[] {
  return ways.toSorted((a, b) => b.score - a.score)[0]?.glyphs ?? []
}
