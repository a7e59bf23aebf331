import { type DocumentType, type FieldSpec, fieldSpec } from '../document-type.ts'
import { formatOfField } from '../formats/format-of-field.ts'
import type { Reading } from '../reading.ts'
import { sureCharacters } from '../sure-characters.ts'
import type { AskedValue } from './tax-office.ts'

interface ReturnedInvoice {
  /** What it was asked by. */
  asked: readonly AskedValue[]
  /** Values under the remote API's names. */
  returned: Readonly<Record<string, string>>
}

/**
 * The invoice as the tax office has it, as readings of the document's fields: a second source, which proves what stands on
 * the paper or contradicts it. What has no field, is empty or is no value of its kind is left out.
 */
export function taxOfficeReadings(documentType: DocumentType, { asked, returned }: ReturnedInvoice): Reading[] {
  const fields = fieldsByName(documentType)
  const read = Object.entries(returned).flatMap(([name, text]) => {
    // The amount of some kinds is asked with its tax under the name that it usually has without.
    const echoed = asked.find(({ parameter, value }) => parameter === name && value === text)
    const field = echoed?.field ?? fields.get(name)
    const spec = field === undefined ? null : fieldSpec(documentType, field)
    return field === undefined || spec === null ? [] : readingOf(field, spec, text.trim())
  })
  return [...new Map(read.map((reading) => [reading.field, reading])).values()]
}

/** Our field of each name; where one name stands for several parts of ours, none of them is told by it alone. */
function fieldsByName({ rows }: DocumentType): Map<string, string> {
  const items = rows.flatMap((row) => (row.endpoint === 'invoice' ? row.items : []))
  return new Map(
    items.flatMap(({ desc, from, aliases = [] }) => {
      const [field] = from
      return field === undefined || from.length > 1 ? [] : [desc, ...aliases].map((name): [string, string] => [name, field])
    }),
  )
}

function readingOf(field: string, spec: FieldSpec, text: string): Reading[] {
  const value = formatOfField(spec).parse(text)
  if (value === null) return []
  return [{ field, source: 'tax-office', text, value, pageIndex: 0, box: null, characters: sureCharacters(text), notes: [] }]
}
