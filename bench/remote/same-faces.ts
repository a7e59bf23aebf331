import { comparisonLimits, likenessValue } from '#domain/face/judge-comparison.ts'
import { livenessValue } from '#domain/face/judge-liveness.ts'
import type { FaceBasis } from '#domain/face/face-basis.ts'
import type { Engine } from '#engine/engine.ts'
import { RemoteFailure } from '#engine/flyocr/remote-failure.ts'
import { filmMovingFace, type MovingFace } from '#testing/faces/moving-face.ts'
import type { FacePair, LiveItem } from '../faces/face-sets.ts'
import type { ComparedValue } from './same-values.ts'

export interface FaceEnds {
  engine: Engine
  remote: Engine
}

/** What is said of a pair of faces here, in the reference's words, beside what our client was told of it by our server. */
export async function comparePair({ engine, remote }: FaceEnds, { pictures: [one, other] }: FacePair): Promise<ComparedValue[]> {
  const pictures = [{ bytes: one }, { bytes: other }] as const
  const own = await needed(engine.compareFaces)({ pictures })
  const back = await toldBy(needed(remote.compareFaces)({ pictures }))
  if (own.likeness === null || back === null) return [faceless(own.likeness, back)]
  return [
    compared('comparison', { own: own.likeness >= comparisonLimits.yesFrom ? 'same' : 'different', back: back.verdict }),
    compared('comparison value', { own: String(likenessValue(own.likeness)), back: line(back.basis, 'Decision value') }),
  ]
}

/** As `comparePair`, of a still. Where we are not sure the reference has no word but that it does not live. */
export async function compareStill({ engine, remote }: FaceEnds, { picture }: LiveItem): Promise<ComparedValue[]> {
  const own = await needed(engine.judgeLiveness)({ picture: { bytes: picture } })
  const back = await toldBy(needed(remote.judgeLiveness)({ picture: { bytes: picture } }))
  if (own.score === null || back === null) return [faceless(own.score, back)]
  return [
    compared('still', { own: own.verdict === 'living' ? 'living' : 'non-living', back: back.verdict }),
    compared('still value', { own: String(livenessValue(own.score)), back: line(back.basis, 'Decision value') }),
  ]
}

type Film = Pick<MovingFace, 'likeness' | 'acts' | 'replaced'>

export const films: Readonly<Record<string, Film>> = {
  still: { likeness: 0, acts: [] },
  blink: { likeness: 0, acts: [{ atMs: 700, forMs: 320, act: 'blink' }] },
  mouth: { likeness: 2, acts: [{ atMs: 600, forMs: 700, act: 'mouth' }] },
  replaced: { likeness: 0, acts: [], replaced: { atMs: 1000, likeness: 8 } },
}

/** As `comparePair`, of a drawn person who moves. */
export async function compareFilm({ engine, remote }: FaceEnds, film: Film): Promise<ComparedValue[]> {
  const frames = await filmMovingFace({ lengthMs: 2000, perSecond: 12, ...film })
  const own = await needed(engine.judgeVideoLiveness)({ frames })
  const back = await toldBy(needed(remote.judgeVideoLiveness)({ frames }))
  if (own.score === null) throw new Error('the drawn film shows a face')
  const yesNo = (found: boolean): string => (found ? 'yes' : 'no')
  const lines: Readonly<Record<string, string>> = {
    'Decision value': livenessValue(own.score).toFixed(1),
    'Live or not': own.verdict === 'living' ? 'Living body' : 'Non-living body',
    'Whether there is a replacement': yesNo(own.replacedAtMs !== null),
    'Whether there is blinking': yesNo(own.blinks.length > 0),
    'Whether there is a mouth': yesNo(own.mouthOpened.length > 0),
  }
  return Object.entries(lines).map(([name, said]) => compared(name, { own: said, back: line(back?.basis, name) }))
}

function compared(field: string, { own, back = null }: { own: string; back: string | null }): ComparedValue {
  return { field, own, back, fate: own === back ? 'same' : 'wire' }
}

function needed<Ability>(ability: Ability | undefined): Ability {
  if (ability === undefined) throw new Error('both ends look at faces')
  return ability
}

/** Where one end found no face, the other should not have either. */
function faceless(own: number | null, back: object | null): ComparedValue {
  const told = (face: unknown): string => (face === null ? 'no face' : 'a face')
  return compared('face', { own: told(own), back: told(back) })
}

/** Null where it was refused: no face was found there. */
async function toldBy<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  return answer.catch((error: unknown) => {
    if (error instanceof RemoteFailure && error.outcome.outcome === 'refused') return null
    throw error
  })
}

function line(basis: FaceBasis | undefined, name: string): string | null {
  return basis?.told?.find((each) => each.name === name)?.value ?? null
}
