import { z } from 'zod'
import { type FaceMoment, hasFace, type Span } from './face-moment.ts'
import { findBlinks } from './find-blinks.ts'
import { findMouthOpened } from './find-mouth-opened.ts'
import { findTurns } from './find-turns.ts'

/** What somebody in front of a camera is asked to do. Left and right are their own. */
export const promptSchema = z.enum(['straight', 'blink', 'mouth', 'turn-left', 'turn-right', 'still'])
export type Prompt = z.infer<typeof promptSchema>

/** A prompt and when it could be followed, in milliseconds of the video. */
export interface AskedPrompt extends Span {
  prompt: Prompt
}

export interface PromptOutcome {
  prompt: Prompt
  /** When it was done, within its time; null where it was not. */
  seen: Span | null
  /** Something else was done that nobody had asked for: a film that plays on does that, and people who misheard. */
  didOther: boolean
}

type Act = Exclude<Prompt, 'straight' | 'still'>

/** Blinking is left out: people blink without being asked. */
const tellingActs: readonly Act[] = ['mouth', 'turn-left', 'turn-right']
/** Nobody reacts to a prompt sooner than this: what begins before belongs to the prompt before. */
const soonestMs = 200

/** Looking straight ahead takes this long: from it the usual eyes and mouth are known. */
const straightMs = 600
/** The mean of how living a face looks is of at least a second. */
const stillMs = 1000
/** About 15 degrees to either side still is straight ahead. */
const mostStraightTurn = 0.22
/** How far turn and lips wander in a face that is held still: speech moves the lips by 0.1, landmarks alone by half of that. */
const mostStillTurn = 0.16
const mostStillMouth = 0.14

/**
 * Which prompts were followed within their times. What is done in the time of another does not count: the right acts in the wrong order
 * are not followed.
 * @param moments in order of time.
 * @param asked in the order in which they were.
 */
export function followPrompts(moments: readonly FaceMoment[], asked: readonly AskedPrompt[]): PromptOutcome[] {
  const acts = findActs(moments)
  return asked.map((one, index) => ({
    prompt: one.prompt,
    seen: isHeld(one.prompt) ? findHeld(moments, one, one.prompt) : (acts[one.prompt].find((span) => beginsIn(span, one)) ?? null),
    didOther: tellingActs.some(
      (act) => act !== one.prompt && act !== asked[index - 1]?.prompt && acts[act].some((span) => beginsIn(span, one)),
    ),
  }))
}

function isHeld(prompt: Prompt): prompt is 'straight' | 'still' {
  return prompt === 'straight' || prompt === 'still'
}

function findActs(moments: readonly FaceMoment[]): Record<Act, Span[]> {
  const { left, right } = findTurns(moments)
  return { blink: findBlinks(moments), mouth: findMouthOpened(moments), 'turn-left': left, 'turn-right': right }
}

function beginsIn({ fromMs }: Span, asked: Span): boolean {
  return fromMs >= asked.fromMs + soonestMs && fromMs <= asked.toMs
}

/** The first stretch that is long enough, in which every frame shows one face ahead, and `still` also one that does not move. */
function findHeld(moments: readonly FaceMoment[], asked: Span, prompt: 'straight' | 'still'): Span | null {
  const within = moments.filter(({ atMs }) => atMs >= asked.fromMs && atMs <= asked.toMs)
  const leastMs = prompt === 'still' ? stillMs : straightMs
  let start = 0
  for (let end = 0; end < within.length; end++) {
    while (start <= end && !holds(within.slice(start, end + 1), prompt)) start++
    const [first, last] = [within[start], within[end]]
    if (first && last && start <= end && last.atMs - first.atMs >= leastMs) return { fromMs: first.atMs, toMs: last.atMs }
  }
  return null
}

function holds(stretch: readonly FaceMoment[], prompt: 'straight' | 'still'): boolean {
  const seen = stretch.filter(hasFace)
  if (seen.length < stretch.length || seen.some(({ face }) => Math.abs(face.shape.turn) > mostStraightTurn)) return false
  if (prompt === 'straight') return true
  return (
    rangeOf(seen.map(({ face }) => face.shape.turn)) <= mostStillTurn && rangeOf(seen.map(({ face }) => face.shape.mouth)) <= mostStillMouth
  )
}

function rangeOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values)
}
