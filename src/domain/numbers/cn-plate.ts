import { platePatterns } from '../plate/plate-pattern.ts'
import type { NumberScheme } from './number-scheme.ts'

const patterns = platePatterns.filter(({ region }) => region === 'china')

/** Plates of China (GA 36-2018), embassies' and the armed police's too. */
export const cnPlate: NumberScheme = {
  name: 'cnPlate',
  severity: 'worth-knowing',
  form: {
    test: (number) => {
      const signs = [...number]
      return patterns.some(({ places }) => places.length === signs.length && places.every((place, at) => place.has(signs[at] ?? '')))
    },
  },
}
