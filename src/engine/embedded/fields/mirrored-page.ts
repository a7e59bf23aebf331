import type { FieldLine } from './field-line.ts'
import type { PrintedLabel } from './find-labels.ts'
import type { LabelledPage } from './value-regions.ts'

/** A page in a mirror, a label of it, and the way back. */
export interface MirroredPage {
  page: LabelledPage
  label: PrintedLabel
  unmirrored: (line: FieldLine) => FieldLine
}

/** What is read from the right runs from the left in a mirror, so that one set of rules places the values of both. */
export function mirroredPage({ lines, labelsOf }: LabelledPage, label: PrintedLabel): MirroredPage {
  const mirrored = new Map(lines.map((line) => [line, mirroredLine(line)]))
  const original = new Map([...mirrored].map(([line, other]) => [other, line]))
  const inMirror = (each: PrintedLabel): PrintedLabel => ({ ...each, line: mirrored.get(each.line) ?? mirroredLine(each.line) })
  const unmirrored = (line: FieldLine): FieldLine => original.get(line) ?? line
  return {
    page: { lines: [...mirrored.values()], labelsOf: (line) => labelsOf(unmirrored(line)).map(inMirror) },
    label: inMirror(label),
    unmirrored,
  }
}

function mirroredLine(line: FieldLine): FieldLine {
  const characters = line.line.characters.map((character) => ({ ...character, from: 1 - character.to, to: 1 - character.from }))
  return {
    ...line,
    line: { ...line.line, characters },
    left: -line.right,
    right: -line.left,
    leftMiddle: line.rightMiddle,
    rightMiddle: line.leftMiddle,
  }
}
