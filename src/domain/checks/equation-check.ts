import { type Outcome, pass } from '../outcome.ts'
import type { Check, FieldValues } from './check.ts'
import { binaryError, lastPlace, printedNumber, writtenAlike } from './printed-number.ts'

/** A rule that two numbers are the same, one of them worked out from others. */
export interface Equation<Field extends string> extends Pick<Check<Field>, 'name' | 'severity' | 'fields' | 'columns' | 'proves'> {
  /** Amounts that may all be a hundred times as much, and it would hold as well. */
  scaled?: readonly Field[]
  /** How it stands with these values; what `unknown` says where it cannot be worked out. */
  stand: (values: FieldValues) => Standing | Outcome
  /** The value of a field, unrounded, with which it would hold exactly; null where others would do as well. */
  solved: (values: FieldValues, field: string) => number | null
}

export interface Standing {
  /** How far the two numbers are apart. */
  gap: number
  /** As far as they are apart when one is the other, rounded. */
  exact: number
  /** As far as they may be apart, all things allowed for. */
  allowed: number
  /** What its failure says. */
  failure: Outcome
}

function isStanding(stand: Standing | Outcome): stand is Standing {
  return 'gap' in stand
}

/** A check made of an equation. It proves what stands in it only where one more or less in the last digit breaks it. */
export function equationCheck<Field extends string>({ stand, solved, scaled = [], ...check }: Equation<Field>): Check<Field> {
  const holdsExactly = (values: FieldValues): boolean => {
    const standing = stand(values)
    return isStanding(standing) && standing.gap <= standing.exact + binaryError
  }
  const overlooks = (values: FieldValues, field: string): boolean => {
    const number = printedNumber(values, field)
    if (number === null || !holdsExactly(values)) return true
    // Where none has a point, all may have lost theirs.
    if (scaled.length > 0 && scaled.every((each) => printedNumber(values, each)?.decimals === 0)) return true
    const others = [-1, 1].map((step) => writtenAlike(number.value + step * lastPlace(number), number))
    return others.some((other) => holdsExactly({ ...values, [field]: other }))
  }
  return {
    ...check,
    overlooks,
    run: (values) => {
      const standing = stand(values)
      if (!isStanding(standing)) return standing
      return standing.gap <= standing.allowed + binaryError ? pass : standing.failure
    },
    solve: (values, field) => {
      const [number, value] = [printedNumber(values, field), solved(values, field)]
      if (number === null || value === null || !Number.isFinite(value)) return null
      const written = writtenAlike(value, number)
      return overlooks({ ...values, [field]: written }, field) ? null : written
    },
  }
}
