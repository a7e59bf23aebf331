import { cnId } from './cn-id.ts'
import type { ChecksumScheme } from './number-scheme.ts'

/** Regions of those who live on the mainland and are from Hong Kong (81), Macao (82) or Taiwan (83). */
const regions = /^8[1-3]0000/

/** Numbers on residence permits for Hong Kong, Macao and Taiwan residents: built as those of citizens. */
export const cnHmtId: ChecksumScheme = { ...cnId, name: 'cnHmtId', placeKnown: (number) => regions.test(number) }
