import { cnPlate } from '../numbers/cn-plate.ts'
import { unknown } from '../outcome.ts'
import type { Check } from './check.ts'
import { numberFits } from './number-fits.check.ts'

/** A plate with a Chinese character is written as China's are; of other states' plates nothing is known. */
export function cnPlateFits<Field extends string>(plate: Field): Check<Field> {
  const rule = numberFits(cnPlate, plate)
  return {
    ...rule,
    run: (values, context) =>
      /\p{Script=Han}/u.test(values[plate] ?? '') ? rule.run(values, context) : unknown('plate-of-elsewhere', { field: plate }),
  }
}
