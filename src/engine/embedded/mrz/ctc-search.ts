import { activeClasses } from './active-classes.ts'
import { blankClass, classCount, fillerClass, impossible } from './alphabet.ts'
import { nameStateCount, nextNameState, type LinePattern } from './line-pattern.ts'
import type { Lattice } from './ocr-b-net.ts'

/** Characters lie at even pitch, so after a share of the frames about the same share of them has been read. */
const band = 10
/** Paths this much less likely than the best of their frame are given up. */
const beam = 40

/** From `back`: there is no way in; nothing but blanks came before. */
const noState = 0
const fromStart = -1

/**
 * A Viterbi search for exactly as many characters as a pattern has. A state is how many characters have been read,
 * the name grammar's state, the last character, and whether a blank came since; a group is all states that differ
 * only in their last character and blank.
 */
interface CtcSearch {
  lattice: Lattice
  pattern: LinePattern
  active: readonly Uint8Array[]
  grammarStates: number
  /** States for one count of characters read. */
  stride: number
  bandWidth: number
  /** Log probability of the best path into each state at this frame and the next. */
  now: Float64Array
  next: Float64Array
  /** The best of each group, this frame and next. */
  reach: Float64Array
  nextReach: Float64Array
  /** By frame and state of its band: the state before, plus one. */
  back: Int32Array
  exits: Exits
}

/** The best ways to leave a group: with a blank since the last character, or straight from it. */
interface Exits {
  blank: number
  blankState: number
  direct: number
  directState: number
  directClass: number
  /** The best straight way from any other character. */
  second: number
  secondState: number
}

const groupSize = classCount * 2

/** A character on the best path. */
export interface PathStep {
  /** Its place in the line. */
  index: number
  class: number
  frame: number
}

/** The best path: which character was being read at which frames, last frame first. Null when no path fits. */
export function searchPath(lattice: Lattice, pattern: LinePattern): { score: number; steps: PathStep[] } | null {
  const search = beginSearch(lattice, pattern)
  let onlyBlanks = 0
  for (let frame = 0; frame < lattice.frames; frame++) {
    advance(search, frame, onlyBlanks)
    onlyBlanks += lattice.logs[frame * (classCount + 1) + blankClass] ?? impossible
  }
  const end = bestEnd(search)
  return end < 0 ? null : { score: search.now[end] ?? impossible, steps: traceBack(search, end) }
}

function beginSearch(lattice: Lattice, pattern: LinePattern): CtcSearch {
  const grammarStates = pattern.nameStart === null ? 1 : nameStateCount
  const groups = (pattern.allowed.length + 1) * grammarStates
  const stride = grammarStates * groupSize
  const bandWidth = 2 * band + 3
  return {
    lattice,
    pattern,
    active: activeClasses(lattice),
    grammarStates,
    stride,
    bandWidth,
    now: new Float64Array(groups * groupSize).fill(impossible),
    next: new Float64Array(groups * groupSize).fill(impossible),
    reach: new Float64Array(groups).fill(impossible),
    nextReach: new Float64Array(groups).fill(impossible),
    back: new Int32Array(lattice.frames * bandWidth * stride),
    exits: { blank: 0, blankState: 0, direct: 0, directState: 0, directClass: 0, second: 0, secondState: 0 },
  }
}

function bandStart({ lattice, pattern }: CtcSearch, frame: number): number {
  return Math.max(0, Math.floor((frame / lattice.frames) * pattern.allowed.length) - band)
}

function bandEnd({ lattice, pattern }: CtcSearch, frame: number): number {
  return Math.min(pattern.allowed.length, Math.ceil(((frame + 1) / lattice.frames) * pattern.allowed.length) + band)
}

function advance(search: CtcSearch, frame: number, onlyBlanks: number): void {
  const first = bandStart(search, frame)
  const last = bandEnd(search, frame)
  const groups = { from: first * search.grammarStates, to: (last + 1) * search.grammarStates }
  const until = Math.min(search.reach.length, groups.to + search.grammarStates)
  search.next.fill(impossible, groups.from * groupSize, until * groupSize)
  search.nextReach.fill(impossible, groups.from, until)
  const least = bestReach(search, groups, first === 0 ? onlyBlanks : impossible) - beam
  if (first === 0) leaveStart(search, frame, onlyBlanks)
  for (let group = Math.max(groups.from, search.grammarStates); group < groups.to; group++) {
    if ((search.reach[group] ?? impossible) < least) continue
    stay(search, frame, group)
    leave(search, frame, group)
  }
  swap(search)
}

function bestReach({ reach }: CtcSearch, { from, to }: { from: number; to: number }, start: number): number {
  let best = start
  for (let group = from; group < to; group++) best = Math.max(best, reach[group] ?? impossible)
  return best
}

function swap(search: CtcSearch): void {
  const { now, reach } = search
  search.now = search.next
  search.next = now
  search.reach = search.nextReach
  search.nextReach = reach
}

function leaveStart(search: CtcSearch, frame: number, onlyBlanks: number): void {
  const { exits } = search
  exits.blank = onlyBlanks
  exits.blankState = fromStart - 1
  exits.direct = impossible
  exits.second = impossible
  exits.directClass = -1
  leave(search, frame, 0)
}

/** Lets every state of a group last one more frame, and notes the best ways out of the group. */
function stay(search: CtcSearch, frame: number, group: number): void {
  const { now, exits } = search
  const logs = frame * (classCount + 1)
  const blankLog = search.lattice.logs[logs + blankClass] ?? impossible
  exits.blank = impossible
  exits.direct = impossible
  exits.second = impossible
  exits.directClass = -1
  for (let index = 0; index < classCount; index++) {
    const inside = group * groupSize + 2 * index
    const inScore = now[inside] ?? impossible
    const blankScore = now[inside + 1] ?? impossible
    if (inScore <= impossible && blankScore <= impossible) continue
    enter(search, frame, { state: inside, score: inScore + (search.lattice.logs[logs + index] ?? impossible), before: inside })
    const isDirect = inScore > blankScore
    enter(search, frame, { state: inside + 1, score: Math.max(inScore, blankScore) + blankLog, before: isDirect ? inside : inside + 1 })
    noteExit(exits, inside, { inScore, blankScore })
  }
}

function noteExit(exits: Exits, inside: number, { inScore, blankScore }: { inScore: number; blankScore: number }): void {
  if (blankScore > exits.blank) {
    exits.blank = blankScore
    exits.blankState = inside + 1
  }
  if (inScore > exits.direct) {
    exits.second = exits.direct
    exits.secondState = exits.directState
    exits.direct = inScore
    exits.directState = inside
    exits.directClass = (inside % groupSize) >> 1
  } else if (inScore > exits.second) {
    exits.second = inScore
    exits.secondState = inside
  }
}

/** Reads one more character: any allowed class; the same character again only after a blank. */
function leave(search: CtcSearch, frame: number, group: number): void {
  const { exits, pattern, grammarStates, lattice } = search
  const read = Math.floor(group / grammarStates)
  const allowed = pattern.allowed[read]
  if (!allowed) return
  for (const index of search.active[frame] ?? []) {
    const grammar = allowed[index] ? grammarAfter(pattern, { read, grammar: group % grammarStates }, index) : -1
    if (grammar < 0) continue
    const repeats = exits.directClass === index
    const direct = repeats ? exits.second : exits.direct
    const directState = repeats ? exits.secondState : exits.directState
    const score = Math.max(exits.blank, direct) + (lattice.logs[frame * (classCount + 1) + index] ?? impossible)
    const state = ((read + 1) * grammarStates + grammar) * groupSize + 2 * index
    enter(search, frame, { state, score, before: exits.blank >= direct ? exits.blankState : directState })
  }
}

function grammarAfter({ nameStart }: LinePattern, at: { read: number; grammar: number }, index: number): number {
  if (nameStart === null || at.read < nameStart) return 0
  const isFiller = index === fillerClass
  // A name field begins with a letter.
  if (at.read === nameStart) return isFiller ? -1 : 0
  return nextNameState(at.grammar, isFiller)
}

function enter(search: CtcSearch, frame: number, way: { state: number; score: number; before: number }): void {
  const { next, nextReach, back } = search
  if (way.score <= (next[way.state] ?? impossible)) return
  next[way.state] = way.score
  back[backIndex(search, frame, way.state)] = way.before + 1
  const group = Math.floor(way.state / groupSize)
  if (way.score > (nextReach[group] ?? impossible)) nextReach[group] = way.score
}

function backIndex(search: CtcSearch, frame: number, state: number): number {
  return (frame * search.bandWidth - bandStart(search, frame)) * search.stride + state
}

function bestEnd({ now, stride, pattern }: CtcSearch): number {
  let best = -1
  let score = impossible / 2
  const from = pattern.allowed.length * stride
  for (let state = from; state < from + stride; state++) {
    const value = now[state] ?? impossible
    if (value <= score) continue
    score = value
    best = state
  }
  return best
}

function traceBack(search: CtcSearch, end: number): PathStep[] {
  const steps: PathStep[] = []
  let state = end
  for (let frame = search.lattice.frames - 1; frame >= 0; frame--) {
    const isBlank = (state & 1) === 1
    if (!isBlank) steps.push({ index: Math.floor(state / search.stride) - 1, class: (state % groupSize) >> 1, frame })
    const before = search.back[backIndex(search, frame, state)] ?? noState
    if (before === noState || before === fromStart) break
    state = before - 1
  }
  return steps
}
