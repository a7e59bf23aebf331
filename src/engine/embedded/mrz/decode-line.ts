import { blankClass, characterOf, classCount, fillerClass, impossible } from './alphabet.ts'
import { activeClasses } from './active-classes.ts'
import { nameStateCount, nextNameState, type LinePattern } from './line-pattern.ts'
import type { Lattice } from './ocr-b-net.ts'
import { emissionsOf, positionScores, type Emission } from './positions.ts'

/** A line read with exactly as many characters as its format has. */
export interface DecodedLine {
  text: string
  /** Log probability of the whole path. */
  score: number
  /** For each position the log probability of every class there; `impossible` where the format forbids it. */
  positions: Float32Array[]
  /** Where each character stands along the strip, 0..1. */
  centres: number[]
}

/** Characters lie at even pitch, so after a share of the frames about the same share of them has been read. */
const band = 10

/** One column of the search: log probability of the best path into each state (see `stateOf`). */
interface Search {
  lattice: Lattice
  pattern: LinePattern
  active: Uint8Array[]
  nameStates: number
  stride: number
  length: number
  bandWidth: number
  now: Float64Array
  next: Float64Array
  /** For each frame and state of the band: the state before it, plus one; 0 none, -1 the start. */
  back: Int32Array
  /** Log probability of having read nothing but blanks so far. */
  start: number
}

/**
 * The likeliest reading of exactly the pattern's length (CTC Viterbi with position classes and name grammar).
 * Null when no path fits.
 */
export function decodeLine(lattice: Lattice, pattern: LinePattern): DecodedLine | null {
  const search = beginSearch(lattice, pattern)
  for (let frame = 0; frame < lattice.frames; frame++) advance(search, frame)
  const end = bestEnd(search)
  if (end < 0) return null
  const score = search.now[end] ?? impossible
  const emissions = emissionsOf(statePath(search, end), search.length)
  if (!emissions) return null
  return {
    text: emissions.map((emission) => characterOf(emission.class)).join(''),
    score,
    positions: positionScores(lattice, emissions, pattern.allowed),
    centres: emissions.map((emission) => ((emission.first + emission.last) / 2 + 0.5) / lattice.frames),
  }
}

function beginSearch(lattice: Lattice, pattern: LinePattern): Search {
  const length = pattern.allowed.length
  const nameStates = pattern.nameStart === null ? 1 : nameStateCount
  const stride = nameStates * classCount * 2
  const bandWidth = 2 * band + 3
  return {
    lattice,
    pattern,
    active: activeClasses(lattice),
    nameStates,
    stride,
    length,
    bandWidth,
    now: new Float64Array((length + 1) * stride).fill(impossible),
    next: new Float64Array((length + 1) * stride).fill(impossible),
    back: new Int32Array(lattice.frames * bandWidth * stride),
    start: 0,
  }
}

/** `read` characters so far, the grammar's state, the last character, and whether a blank came since (`blank` 1). */
function stateOf(search: Search, read: number, grammar: number): number {
  return read * search.stride + grammar * classCount * 2
}

function bandStart(search: Search, frame: number): number {
  return Math.max(0, Math.floor((frame / search.lattice.frames) * search.length) - band)
}

function bandEnd(search: Search, frame: number): number {
  return Math.min(search.length, Math.ceil(((frame + 1) / search.lattice.frames) * search.length) + band)
}

function advance(search: Search, frame: number): void {
  const first = bandStart(search, frame)
  const last = bandEnd(search, frame)
  search.next.fill(impossible, first * search.stride, Math.min(search.length, last + 1) * search.stride + search.stride)
  const blank = search.lattice.logs[frame * (classCount + 1) + blankClass] ?? impossible
  const startBefore = search.start
  search.start += blank
  for (let read = first; read <= last; read++) {
    for (let grammar = 0; grammar < search.nameStates; grammar++) {
      const from = read === 0 ? startEntry(grammar, startBefore) : stay(search, frame, stateOf(search, read, grammar))
      if (read < search.length && from.any > impossible) step(search, { frame, read, grammar }, from)
    }
  }
  const spent = search.now
  search.now = search.next
  search.next = spent
}

/** The best ways to leave a group of states: with a blank since the last character, or straight from it. */
interface Exits {
  any: number
  blank: number
  blankState: number
  direct: number
  directState: number
  directClass: number
  second: number
  secondState: number
}

const startState = -2

function startEntry(grammar: number, score: number): Exits {
  const blank = grammar === 0 ? score : impossible
  return { ...noExits(), any: blank, blank, blankState: startState }
}

function noExits(): Exits {
  return {
    any: impossible,
    blank: impossible,
    blankState: -1,
    direct: impossible,
    directState: -1,
    directClass: -1,
    second: impossible,
    secondState: -1,
  }
}

/** Lets every state of a group last one more frame, and finds the best ways out of the group. */
function stay(search: Search, frame: number, group: number): Exits {
  const { now, lattice } = search
  const exits = noExits()
  const logsFrom = frame * (classCount + 1)
  const blankLog = lattice.logs[logsFrom + blankClass] ?? impossible
  for (let index = 0; index < classCount; index++) {
    const inside = group + 2 * index
    const inScore = now[inside] ?? impossible
    const blankScore = now[inside + 1] ?? impossible
    if (inScore <= impossible && blankScore <= impossible) continue
    improve(search, { frame, state: inside, score: inScore + (lattice.logs[logsFrom + index] ?? impossible), before: inside })
    const better = inScore > blankScore
    const before = better ? inside : inside + 1
    improve(search, { frame, state: inside + 1, score: (better ? inScore : blankScore) + blankLog, before })
    noteExit(exits, index, inside, inScore, blankScore)
  }
  exits.any = Math.max(exits.blank, exits.direct)
  return exits
}

function noteExit(exits: Exits, index: number, inside: number, inScore: number, blankScore: number): void {
  if (blankScore > exits.blank) {
    exits.blank = blankScore
    exits.blankState = inside + 1
  }
  if (inScore > exits.direct) {
    exits.second = exits.direct
    exits.secondState = exits.directState
    exits.direct = inScore
    exits.directState = inside
    exits.directClass = index
  } else if (inScore > exits.second) {
    exits.second = inScore
    exits.secondState = inside
  }
}

/** Reads one more character: any allowed class; the same character again only after a blank. */
function step(search: Search, at: { frame: number; read: number; grammar: number }, exits: Exits): void {
  const allowed = search.pattern.allowed[at.read]
  const logsFrom = at.frame * (classCount + 1)
  for (const index of search.active[at.frame] ?? []) {
    if (!allowed?.[index]) continue
    const grammar = nextGrammar(search, at, index)
    if (grammar < 0) continue
    const repeats = exits.directClass === index
    const direct = repeats ? exits.second : exits.direct
    const viaBlank = exits.blank >= direct
    const before = viaBlank ? exits.blankState : repeats ? exits.secondState : exits.directState
    const score = (viaBlank ? exits.blank : direct) + (search.lattice.logs[logsFrom + index] ?? impossible)
    improve(search, { frame: at.frame, state: stateOf(search, at.read + 1, grammar) + 2 * index, score, before })
  }
}

function nextGrammar(search: Search, at: { read: number; grammar: number }, index: number): number {
  const { nameStart } = search.pattern
  if (nameStart === null || at.read < nameStart) return 0
  const isFiller = index === fillerClass
  // A name field begins with a letter.
  if (at.read === nameStart) return isFiller ? -1 : 0
  return nextNameState(at.grammar, isFiller)
}

function improve(search: Search, path: { frame: number; state: number; score: number; before: number }): void {
  if (path.score <= (search.next[path.state] ?? impossible)) return
  search.next[path.state] = path.score
  search.back[backIndex(search, path.frame, path.state)] = path.before === startState ? -1 : path.before + 1
}

function backIndex(search: Search, frame: number, state: number): number {
  return frame * search.bandWidth * search.stride + state - bandStart(search, frame) * search.stride
}

function bestEnd(search: Search): number {
  let best = -1
  let score = impossible / 2
  const from = search.length * search.stride
  for (let state = from; state < from + search.stride; state++) {
    const value = search.now[state] ?? impossible
    if (value > score) {
      score = value
      best = state
    }
  }
  return best
}

/** The states of the best path, last frame first: which character was being read at which frame. */
function statePath(search: Search, end: number): Emission[] {
  const path: Emission[] = []
  let state = end
  for (let frame = search.lattice.frames - 1; frame >= 0; frame--) {
    const read = Math.floor(state / search.stride)
    const isBlank = (state & 1) === 1
    if (!isBlank) path.push({ index: read - 1, class: (state >> 1) % classCount, first: frame, last: frame })
    const before = search.back[backIndex(search, frame, state)] ?? 0
    if (before <= 0) break
    state = before - 1
  }
  return path
}
