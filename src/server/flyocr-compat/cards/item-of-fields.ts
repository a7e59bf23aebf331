import { type DocumentType, fieldSpec } from '#domain/document-type.ts'
import type { Evidence } from '#domain/evidence.ts'
import type { FieldState } from '#domain/field-state.ts'
import type { Field } from '#domain/record.ts'
import type { CardItem } from './card-reply.ts'
import { wireWord } from './wire-word.ts'

export interface TrustedText {
  content: string
  state: FieldState
  evidence: readonly Evidence[]
}

export interface JudgedFields {
  documentType: DocumentType
  fields: readonly Field[]
}

/** Least trusted first: a text made of several fields is as good as the worst of them. */
const fromWorst: readonly FieldState[] = ['conflict', 'look', 'missing', 'proven', 'verified']

/** One text of some fields, in this order. What has no value of its kind is given as it was read; empty ones are left out. */
export function textOfFields({ documentType, fields }: JudgedFields, keys: readonly string[], between = ' '): TrustedText {
  const found = keys
    .flatMap((key) => fields.find((field) => field.key === key) ?? [])
    .map((field) => ({ ...field, text: wireWord(fieldSpec(documentType, field.key), zoneText(field)) }))
    .filter(({ text }) => text !== '')
  const states = new Set(found.map(({ state }) => state))
  return {
    content: found.map(({ text }) => text).join(between),
    state: fromWorst.find((state) => states.has(state)) ?? 'missing',
    evidence: found.flatMap(({ evidence }) => evidence),
  }
}

/** As the machine-readable zone has it: these callers want its letters (`MUELLER`), also where print says more. */
function zoneText({ value, readings }: Field): string {
  const zone = readings.find(({ source }) => source === 'mrz') ?? readings[0]
  return zone?.value ?? value ?? zone?.text.replaceAll('<', ' ').trim() ?? ''
}

/** An item in the reference's form; with `state` and `evidence` only where they were asked for. */
export function cardItem(desc: string, { content, state, evidence }: TrustedText, withEvidence: boolean): CardItem {
  const item = { nID: null, index: null, desc, content }
  return withEvidence ? { ...item, state, evidence } : item
}
