import type { OpenMatter } from '#domain/judge-record.ts'

/**
 * What to go to next: the first open field after `field`, else the rules, else the first open field of all. Null when
 * nothing is left. `order`: keys of the fields as they stand on the screen.
 */
export function nextMatter(matters: readonly OpenMatter[], field: string | null, order: readonly string[]): OpenMatter | null {
  const from = field === null ? -1 : order.indexOf(field)
  const fields = matters
    .filter(({ kind }) => kind !== 'rule')
    .toSorted((left, right) => order.indexOf(left.field) - order.indexOf(right.field))
  const after = fields.find((matter) => order.indexOf(matter.field) > from)
  return after ?? matters.find(({ kind }) => kind === 'rule') ?? fields[0] ?? null
}
