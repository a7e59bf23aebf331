import type { DocumentType, FieldSpec } from '#domain/document-type.ts'
import { middleValue } from '../middle-value.ts'
import { edgesOf, type FieldLine } from './field-line.ts'
import type { PrintedLabel } from './find-labels.ts'
import { type SoughtField, soughtFields } from './sought-field.ts'
import { spacedText } from './spaced-text.ts'
import { typedValues } from './typed-values.ts'

/** Labels that wait for a value of the machine's, and what it printed. */
interface Form {
  labels: readonly PrintedLabel[]
  printed: readonly FieldLine[]
  /** From one line of the form to the next. */
  step: number
}

/** A value that a label may have. */
interface Pair {
  left: number
  /** How far it lies below its label's line. */
  drop: number
  /** What it is worth to the label. */
  worth: number
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
  const fields = new Map(soughtFields(documentType).map((field) => [field.key, field]))
  const served = form.labels.map((label) => pairsOf(label, form, fields))
  const worths = served.flat().map(({ drop: shift }) => ({ shift, worth: worthOfShift(served, shift, form) }))
  const [best] = worths.toSorted((a, b) => b.worth - a.worth)
  if (best === undefined || best.worth < worthOfShift(served, 0, form) + leastGain) return lines
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
  return labels.length < 2 || !(step > 0) ? null : { labels, printed, step }
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

/** What may be a label's value once the print is moved, from the left. */
function pairsOf(label: PrintedLabel, { labels, printed, step }: Form, fields: ReadonlyMap<string, SoughtField>): Pair[] {
  return printed
    .filter((line) => isRightOf(label, line))
    .map((line) => ({ line, drop: dropOf(label.line, line) }))
    .filter(({ line, drop }) => Math.abs(drop) < farthest * step && !isBehindAnother(labels, label, { line, step }))
    .toSorted((a, b) => a.line.left - b.line.left)
    .map(({ line, drop }) => ({ left: line.left, drop, worth: worthOfValue(label, line, fields) }))
}

/** How well all labels are served when the print is off by so much: each by the first value on its line. */
function worthOfShift(served: readonly (readonly Pair[])[], shift: number, { step }: Form): number {
  const worths = served.map((pairs) => pairs.find(({ drop }) => Math.abs(drop - shift) < near * step)?.worth ?? 0)
  return worths.reduce((sum, worth) => sum + worth, 0) - (costOfLine * Math.abs(shift)) / step
}

/** Between a label and its value stands no other label. */
function isBehindAnother(
  labels: readonly PrintedLabel[],
  { line: own }: PrintedLabel,
  { line: value, step }: { line: FieldLine; step: number },
): boolean {
  return labels.some(
    ({ line }) => line !== own && line.left > own.left && line.left < value.left && Math.abs(dropOf(own, line)) < near * step,
  )
}

function worthOfValue(label: PrintedLabel, line: FieldLine, fields: ReadonlyMap<string, SoughtField>): number {
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
