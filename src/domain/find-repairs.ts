import type { CheckContext, FieldValues } from './checks/check.ts'
import type { Outcome } from './outcome.ts'
import type { Rule } from './run-rules.ts'

/** One value that would make a failing rule hold. */
export interface Repair {
  field: string
  value: string
}

export interface FindRepairsRequest {
  /** Every rule of the record with what it says now. */
  rules: readonly { rule: Rule; outcome: Outcome }[]
  values: FieldValues
  context: CheckContext
}

/**
 * For rules that fail, by name: the value that must have been misread. With it the rule holds, and so does every other that
 * speaks of any of its values. None where more than one value would do that.
 */
export function findRepairs(request: FindRepairsRequest): ReadonlyMap<string, Repair> {
  const failing = request.rules.flatMap(({ rule, outcome }) => (outcome.result === 'fail' ? [rule] : []))
  const found = failing.flatMap((rule) => {
    const repair = repairOf(rule, request)
    return repair === null ? [] : [{ rule, repair }]
  })
  const repairs = found.map(({ repair }) => repair)
  return new Map(
    failing.flatMap((rule) => {
      const own = found.find((each) => each.rule === rule)?.repair ?? repairElsewhere(rule, repairs)
      return own === null ? [] : [[rule.name, own] as const]
    }),
  )
}

/** What mends one rule mends those that fail for the same value, also where they could not tell it themselves. */
function repairElsewhere({ fields }: Rule, repairs: readonly Repair[]): Repair | null {
  const [first, ...others] = repairs.filter(({ field }) => fields.includes(field))
  return first !== undefined && others.every(({ field, value }) => field === first.field && value === first.value) ? first : null
}

function repairOf(rule: Rule, { rules, values, context }: FindRepairsRequest): Repair | null {
  const own = new Set(rule.fields)
  const related = rules.filter((each) => each.rule.fields.some((field) => own.has(field)))
  const ties = ({ field, value }: Repair): boolean => {
    const changed = { ...values, [field]: value }
    return related.every((each) => {
      const outcome = each.rule.fields.includes(field) ? each.rule.run(changed, context) : each.outcome
      return each.rule.name === rule.name ? outcome.result === 'pass' : outcome.result !== 'fail'
    })
  }
  const repairs = rule.fields.flatMap((field): Repair[] => {
    const value = rule.solve(values, field)
    return value === null ? [] : [{ field, value }]
  })
  const [only, ...others] = repairs.filter(ties)
  return only !== undefined && others.length === 0 ? only : null
}
