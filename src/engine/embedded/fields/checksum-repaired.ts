import type { FieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import { numberChecksum } from '#domain/numbers/judge-number.ts'
import type { SpacedText } from './spaced-text.ts'
import type { TypedValue } from './typed-value.ts'

/** A reading of a character less likely than this is none. */
const leastLikely = 0.02

/** Numbers with check digits leave out the letters that look like digits. */
function withoutLookAlikes(text: string): string {
  return text.replaceAll('O', '0').replaceAll('I', '1')
}

/**
 * The number with O and I read as digits, or one character as what else it may be, where its check digit holds for that one reading alone;
 * null where none does, or several.
 */
export function checksumRepaired(spec: FieldSpec, typed: TypedValue, text: SpacedText): TypedValue | null {
  const { checksum } = spec
  if (!checksum || numberChecksum(checksum, typed.text) === 'holds') return null
  const { parse } = formatOfField(spec)
  const digits = withoutLookAlikes(typed.text)
  if (digits !== typed.text && numberChecksum(checksum, digits) === 'holds') return { ...typed, text: digits, value: parse(digits) }
  const held = Array.from({ length: typed.text.length }, (_, unit) => unit).flatMap((unit) => {
    const place = text.places[text.at[typed.start + unit] ?? -1]
    const others = place?.character.candidates.filter(({ confidence }) => confidence >= leastLikely) ?? []
    return others.flatMap((other): TypedValue[] => {
      if (other.text.length !== 1) return []
      const read = typed.text.slice(0, unit) + other.text + typed.text.slice(unit + 1)
      return numberChecksum(checksum, read) === 'holds' ? [{ ...typed, text: read, value: parse(read) }] : []
    })
  })
  const [only] = held
  return only && held.length === 1 ? only : null
}
