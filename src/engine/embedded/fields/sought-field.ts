import type { DocumentType, FieldKind, FieldSpec } from '#domain/document-type.ts'

/** A field that is looked for in print. */
export interface SoughtField {
  key: string
  spec: FieldSpec
  /** Whether a value is built as the rules say that speak of this field alone; absent where none does. */
  isBuilt?: (value: string) => boolean
}

/** Kinds whose rules speak of how they are built; a day's speak of the day it is. */
const builtKinds: ReadonlySet<FieldKind> = new Set(['document-number', 'plate', 'code', 'text'])

/** The fields that a document prints. */
export function soughtFields({ fields, checks }: DocumentType): SoughtField[] {
  return Object.entries(fields).flatMap(([key, spec]) => {
    if (spec.derived === true) return []
    const own = checks.filter((check) => check.fields.length === 1 && check.fields[0] === key)
    if (own.length === 0 || !builtKinds.has(spec.kind)) return [{ key, spec }]
    const isBuilt = (value: string): boolean => own.every((check) => check.run({ [key]: value }, { today: '' }).result !== 'fail')
    return [{ key, spec, isBuilt }]
  })
}
