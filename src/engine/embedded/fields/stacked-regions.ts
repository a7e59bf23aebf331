import type { FieldSpec } from '#domain/document-type.ts'
import { type FieldLine, middleAt } from './field-line.ts'
import type { PrintedLabel } from './find-labels.ts'
import { trimmed } from './trimmed.ts'
import { type LabelledPage, type ValueRegion, withNextLines } from './value-regions.ts'

/** How far right of its label a value may begin, in heights of the page, and how unlike in heights two of one column do. */
const farthestRight = 0.5
const sameColumn = 1.5
const fit = 0.9

/**
 * What stands beside a label whose parts stand one below the other: the nearest print to its right, the uppermost first.
 * Where that has labels of its own, the stacked one is the heading of them all and has no value.
 */
export function regionsBesideStack(page: LabelledPage, label: PrintedLabel, spec: FieldSpec): ValueRegion[] {
  const stack = [label.line, ...(label.below ?? [])]
  const right = Math.max(...stack.map((part) => part.right))
  const beside = page.lines.filter((line) => !stack.includes(line) && isBeside(line, { stack, right }))
  const nearest = Math.min(...beside.map(({ left }) => left))
  const column = beside.filter(({ left, height }) => left - nearest < sameColumn * height).toSorted((a, b) => a.leftMiddle - b.leftMiddle)
  if (column.some((line) => page.labelsOf(line).length > 0)) return []
  return column.flatMap((line) => {
    const piece = trimmed({ line, start: 0, end: line.line.characters.length })
    const region: ValueRegion | null = piece && { pieces: [piece], how: 'right', fit, label: label.quality }
    return region === null ? [] : withNextLines(page, region, spec.lines ?? 1)
  })
}

function isBeside(line: FieldLine, { stack, right }: { stack: readonly FieldLine[]; right: number }): boolean {
  const [first, last] = [stack[0], stack.at(-1)]
  if (!first || !last || line.pageIndex !== first.pageIndex || line.left < right - line.height / 2) return false
  const y = middleAt(line, line.left)
  return (
    line.left - right < farthestRight &&
    y > middleAt(first, first.right) - 0.7 * first.height &&
    y < middleAt(last, last.right) + 0.7 * last.height
  )
}
