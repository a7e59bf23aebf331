import type { PrintedCharacter, PrintedLine } from './printed-line.ts'

const han = /^\p{Script=Han}$/u

export type Script = 'simplified' | 'traditional'

/** A page is written in one script when so many characters say so, surely and net of those that say the other. */
const leastWitnesses = 4
const greatestShareOfOther = 0.3

/**
 * Chinese is written in one script throughout a page: a character that belongs to the other one only gives way to what
 * the recogniser holds possible beside it in the page's own, `罗` to `羅`. Pages of both, and of neither, stay as they are.
 */
export function settleScript(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const script = scriptOf(lines)
  if (script === null) return lines
  return lines.map((line) => ({ ...line, characters: line.characters.map((character) => inScript(character, script)) }))
}

/** The script of a page's Chinese; null when it tells none. */
export function scriptOf(lines: readonly PrintedLine[]): Script | null {
  const weight = { simplified: 0, traditional: 0 }
  for (const { text, confidence } of lines.flatMap(({ characters }) => characters)) {
    const script = onlyScriptOf(text)
    if (script !== null) weight[script] += confidence
  }
  const script = weight.traditional > weight.simplified ? 'traditional' : 'simplified'
  const [own, other] = [weight[script], weight[script === 'traditional' ? 'simplified' : 'traditional']]
  return own >= leastWitnesses && other <= greatestShareOfOther * own ? script : null
}

function inScript(character: PrintedCharacter, script: Script): PrintedCharacter {
  const { text, confidence, candidates } = character
  const own = onlyScriptOf(text)
  const twin = own === null || own === script ? undefined : candidates.find((candidate) => onlyScriptOf(candidate.text) === script)
  if (!twin) return character
  return { ...character, ...twin, candidates: [{ text, confidence }, ...candidates.filter((candidate) => candidate !== twin)] }
}

/** The script in which alone a character is used; null for those of both and all else. */
export function onlyScriptOf(text: string): Script | null {
  if (!han.test(text)) return null
  const { simplified, traditional } = characterSets()
  if (simplified.has(text) === traditional.has(text)) return null
  return simplified.has(text) ? 'simplified' : 'traditional'
}

interface CharacterSets {
  simplified: ReadonlySet<string>
  traditional: ReadonlySet<string>
}

let known: CharacterSets | null = null

/** What mainland China and Taiwan each made room for in the codes of their time: GB 2312 and Big5. */
function characterSets(): CharacterSets {
  known ??= {
    simplified: decoded('gbk', { lead: [0xb0, 0xf7], trail: [0xa1, 0xfe] }),
    traditional: decoded('big5', { lead: [0xa4, 0xf9], trail: [0x40, 0xfe] }),
  }
  return known
}

interface CodeRange {
  lead: [first: number, last: number]
  trail: [first: number, last: number]
}

function decoded(encoding: string, { lead, trail }: CodeRange): Set<string> {
  const codes: number[] = []
  for (let high = lead[0]; high <= lead[1]; high++) {
    for (let low = trail[0]; low <= trail[1]; low++) codes.push(high, low)
  }
  // Codes that mean nothing come out as other signs.
  return new Set([...new TextDecoder(encoding).decode(Uint8Array.from(codes))].filter((each) => han.test(each)))
}
