import { type PlateKind, platePatterns, type PlateRegion } from '#domain/plate/plate-pattern.ts'
import { seededRandom } from '../seeded-random.ts'
import type { PlateStyle } from './plate-svg.ts'

const kindOf: Readonly<Record<PlateStyle, { region: PlateRegion; kind: PlateKind }>> = {
  'china-blue': { region: 'china', kind: 'ordinary' },
  'china-yellow': { region: 'china', kind: 'learner' },
  'china-green': { region: 'china', kind: 'new energy' },
  'china-two-rows': { region: 'china', kind: 'trailer' },
  europe: { region: 'europe', kind: 'ordinary' },
}

/** Of places that take both: serials hold two letters at most. */
const digitShare = 0.7

/** A number as plates of the style carry it, the same for the same seed. */
export function inventPlate(seed: string, style: PlateStyle): string {
  const random = seededRandom(`${style} ${seed}`)
  const { region, kind } = kindOf[style]
  const pattern = platePatterns.find((each) => each.region === region && each.kind === kind)
  return (pattern?.places ?? [])
    .map((place) => [...place])
    .map((signs) => (random.next() < digitShare && signs.includes('5') ? signs.filter((sign) => /\d/.test(sign)) : signs))
    .map((signs) => signs[random.integer(0, signs.length - 1)] ?? '')
    .join('')
}
