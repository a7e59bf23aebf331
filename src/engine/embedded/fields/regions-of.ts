import type { FieldSpec } from '#domain/document-type.ts'
import type { PrintedLabel } from './find-labels.ts'
import { mirroredPage } from './mirrored-page.ts'
import { regionsBesideStack } from './stacked-regions.ts'
import { type LabelledPage, regionsFromLeft, type ValueRegion } from './value-regions.ts'

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Every place where a label's value may stand, whichever way the label is read. */
export function regionsOf(page: LabelledPage, label: PrintedLabel, spec: FieldSpec): ValueRegion[] {
  if (label.below !== undefined) return regionsBesideStack(page, label, spec)
  return isReadFromRight(label) ? regionsInMirror(page, label, spec) : regionsFromLeft(page, label, spec)
}

function isReadFromRight({ line, start, end }: PrintedLabel): boolean {
  return line.line.characters.slice(start, end).some(({ text }) => rightToLeft.test(text))
}

function regionsInMirror(page: LabelledPage, label: PrintedLabel, spec: FieldSpec): ValueRegion[] {
  const mirrored = mirroredPage(page, label)
  return regionsFromLeft(mirrored.page, mirrored.label, spec).map((region) => ({
    ...region,
    how: region.how === 'right' ? 'left' : region.how,
    pieces: region.pieces.map((piece) => ({ ...piece, line: mirrored.unmirrored(piece.line) })),
  }))
}
