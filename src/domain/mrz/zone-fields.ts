import type { MrzKind } from '../document-type.ts'
import { mrzFormats } from './mrz-format.ts'

/** The fields that a layout gives, its lines among them: names stand in one span as two fields. */
export function zoneFields(kind: MrzKind): ReadonlySet<string> {
  const { fields, allowed } = mrzFormats[kind]
  const own = fields.flatMap(({ field, content }) => (content === 'names' ? [field, 'givenNames'] : [field]))
  return new Set([...own, ...allowed.map((_, line) => `mrzLine${line + 1}`)])
}
