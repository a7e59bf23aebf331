import type { FieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import type { Quad } from '#domain/geometry.ts'
import type { Reading } from '#domain/reading.ts'

export interface RemoteValue {
  field: string
  spec: FieldSpec
  /** As it came. */
  text: string
  pageIndex: number
  box?: Quad | null
}

/** What the remote API says of a field. It does not say how sure it is of each character, so nothing rates them yet. */
export function remoteReading({ field, spec, text, pageIndex, box = null }: RemoteValue): Reading {
  return { field, source: 'flyocr', text, value: valueOf(spec, text), pageIndex, box, characters: [], notes: [] }
}

/**
 * In the field's own form. Where the document's own words say something else than the text itself does (`M` is a woman in
 * Mexico), nobody knows which of them was answered: there is no value.
 */
function valueOf(spec: FieldSpec, text: string): string | null {
  const { parse, same } = formatOfField(spec)
  const plain = parse(text)
  const [, worded] = Object.entries(spec.words ?? {}).find(([word]) => word.toUpperCase() === text.trim().toUpperCase()) ?? []
  if (worded === undefined || plain === null || same(plain, worded)) return worded ?? plain
  // A text says what it says: its words only name it in another way.
  return spec.kind === 'sex' ? null : worded
}
