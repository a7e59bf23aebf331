import type { DocumentType, FieldSpec } from '#domain/document-type.ts'
import { middleValue } from '../middle-value.ts'
import { edgesOf, type FieldLine } from './field-line.ts'
import type { PrintedLabel } from './find-labels.ts'
import { type SoughtField, soughtFields } from './sought-field.ts'
import { spacedText } from './spaced-text.ts'
import { typedValues } from './typed-values.ts'

/** Lines of a form and what its machine printed, as far as that has no label on its own line. */
interface Form {
  /** Labels that wait for a value of the machine's. */
  labels: readonly PrintedLabel[]
  printed: readonly FieldLine[]
  /** From one line of the form to the next. */
  step: number
  fields: ReadonlyMap<string, SoughtField>
}

/** Print may be off by so many lines of the form. */
const farthest = 1.25
/** A value sits on its label's line when their middles are nearer than this, in lines of the form. */
const near = 0.3
/** How far a value may stick out over the end of its label, in heights. */
const overhang = 1.5
/** What a label says that has any value, one of the kind that it wants, and what a shift of a line costs. */
const [worthOfAny, worthOfKind, costOfLine] = [0.3, 1, 0.35]
/** So much more has to fit than where the print stands. */
const leastGain = 0.6

/**
 * Lines with what a machine printed moved to where the form means it to be. All of it is off by as much, so of all shifts
 * that take one value to one label that is the print's which makes most values suit their labels.
 */
export function settledOnForm(
  lines: readonly FieldLine[],
  labelsOf: (line: FieldLine) => readonly PrintedLabel[],
  documentType: DocumentType,
): readonly FieldLine[] {
  const form = formOf(lines, labelsOf, documentType)
  if (form === null) return lines
  const shifts = form.labels.flatMap((label) => form.printed.flatMap((line) => shiftTo(label, line, form) ?? []))
  const worths = [...shifts].map((shift) => ({ shift, worth: worthOfShift(form, shift) }))
  const [best] = worths.toSorted((a, b) => b.worth - a.worth)
  if (best === undefined || best.worth < worthOfShift(form, 0) + leastGain) return lines
  const moved = new Set(form.printed)
  return lines.map((line) =>
    moved.has(line) ? { ...line, leftMiddle: line.leftMiddle - best.shift, rightMiddle: line.rightMiddle - best.shift } : line,
  )
}

function formOf(
  lines: readonly FieldLine[],
  labelsOf: (line: FieldLine) => readonly PrintedLabel[],
  documentType: DocumentType,
): Form | null {
  const { filledIn } = documentType
  if (filledIn === undefined) return null
  const all = lines.flatMap((line) => labelsOf(line).slice(-1)).filter(({ line, end }) => end >= line.line.characters.length)
  const isOfForm = ({ fields }: PrintedLabel): boolean => fields.some((field) => !filledIn.includes(field))
  const labels = all.filter((label) => !isOfForm(label))
  const besideForm = (line: FieldLine): boolean => all.some((label) => isOfForm(label) && isRightOf(label, line) && isLevel(label, line))
  const printed = lines.filter((line) => labelsOf(line).length === 0 && !besideForm(line))
  const step = middleValue(labels.flatMap((label) => dropToNext(label, labels)))
  return labels.length < 2 || !(step > 0)
    ? null
    : { labels, printed, step, fields: new Map(soughtFields(documentType).map((each) => [each.key, each])) }
}

/** How far below a label the next one begins at the same edge. */
function dropToNext({ line }: PrintedLabel, labels: readonly PrintedLabel[]): number[] {
  const drops = labels
    .filter((other) => other.line.pageIndex === line.pageIndex && Math.abs(other.line.left - line.left) < line.height)
    .map((other) => other.line.leftMiddle - line.leftMiddle)
    .filter((drop) => drop > 0.8 * line.height)
  return drops.length === 0 ? [] : [Math.min(...drops)]
}

function isRightOf({ line: own, ...label }: PrintedLabel, line: FieldLine): boolean {
  return line.pageIndex === own.pageIndex && line.left > edgesOf(own, label).right - overhang * own.height
}

function isLevel({ line: own }: PrintedLabel, line: FieldLine): boolean {
  return Math.abs(dropOf(own, line)) < 0.5 * Math.max(own.height, line.height)
}

/** How far a line's beginning lies below another line, which may slope. */
function dropOf(own: FieldLine, line: FieldLine): number {
  const slope = own.right > own.left ? (own.rightMiddle - own.leftMiddle) / (own.right - own.left) : 0
  return line.leftMiddle - (own.leftMiddle + slope * (line.left - own.left))
}

function shiftTo(label: PrintedLabel, line: FieldLine, { step }: Form): number | null {
  const shift = dropOf(label.line, line)
  return isRightOf(label, line) && Math.abs(shift) < farthest * step ? shift : null
}

/** How well all labels are served when the print is off by so much. */
function worthOfShift(form: Form, shift: number): number {
  const served = form.labels.map((label) => {
    const [value] = form.printed
      .filter((line) => isRightOf(label, line) && Math.abs(dropOf(label.line, line) - shift) < near * form.step)
      .toSorted((a, b) => a.left - b.left)
    return value === undefined || isBehindAnother(form, label, value) ? 0 : worthOfValue(form, label, value)
  })
  return served.reduce((sum, worth) => sum + worth, 0) - (costOfLine * Math.abs(shift)) / form.step
}

/** Between a label and its value stands no other label. */
function isBehindAnother({ labels, step }: Form, { line }: PrintedLabel, value: FieldLine): boolean {
  return labels.some(
    (other) =>
      other.line !== line &&
      other.line.left > line.left &&
      other.line.left < value.left &&
      Math.abs(dropOf(line, other.line)) < near * step,
  )
}

function worthOfValue({ fields }: Form, label: PrintedLabel, line: FieldLine): number {
  const { text } = spacedText([{ line, start: 0, end: line.line.characters.length }])
  const fits = label.fields.flatMap((key) => {
    const field = fields.get(key)
    return field === undefined ? [] : [fitFor(field, text)]
  })
  return worthOfAny + worthOfKind * Math.max(0, ...fits)
}

/** 0..1; what may be anything says little. */
function fitFor({ spec, isBuilt }: SoughtField, text: string): number {
  const values = typedValues(spec, text).filter(({ value }) => value !== null && isBuilt?.(value) !== false)
  return Math.max(0, ...values.map(({ fit, start, end }) => fit * ((end - start) / Math.max(1, text.length)) * (isTelling(spec) ? 1 : 0.3)))
}

function isTelling({ kind, shape }: FieldSpec): boolean {
  return shape !== undefined || !['text', 'address', 'name'].includes(kind)
}
