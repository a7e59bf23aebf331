import type { Evidence } from '#domain/evidence.ts'
import type { Reason } from '#domain/outcome.ts'
import { placeOfCellKey } from '#domain/table/cell-key.ts'
import { placeOfRow } from '#domain/table/place-of-row.ts'
import { placeOfLineKey } from '#domain/text/line-key.ts'
import { asEnding } from '#ui/as-ending.ts'
import type { OpenText } from '#ui/use-open-text.ts'

/** What data are called on the screen. */
export interface Words {
  locale: string
  say: OpenText
  /** A field, a cell (`Line 3, amount`) or a line of text. */
  field: (key: string) => string
  /** A rule; one of a row with its row: `Line 3: quantity × price is the amount`. */
  rule: (name: string) => string
  source: (source: string) => string
  /** Sources by their full names: `machine-readable line, printed page`. */
  sources: (sources: readonly string[]) => string
  /** A reason as a sentence: `Expired on 15 Apr 2012.` */
  reason: (reason: Reason) => string
  /** One piece of evidence; `short` for the end of a line, `chip` for itself, `sentence` in full. Empty where there is nothing to say. */
  evidence: (evidence: Evidence, form: 'short' | 'chip' | 'sentence') => string
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Sources stand in evidence by their keys; here they become words. */
function namedSources(values: Readonly<Record<string, string>>, source: Words['source'], locale: string): Record<string, string> {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const nameAll = (value: string) => list.format(value.split(',').map(source))
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, name === 'sources' || name === 'other' ? nameAll(value) : value]),
  )
}

/** Of doubtful characters, or of invoices. */
function countOf({ positions = '', invoices }: Evidence['values']): number {
  return invoices === undefined ? positions.split(',').length : Number(invoices)
}

/** Under which key evidence has its texts: a list of doubtful characters is too long for a word, and lines may differ from lines of another page. */
export function evidenceKey({ kind, values }: Pick<Evidence, 'kind' | 'values'>): string {
  if (kind === 'sources-differ' && values['sources'] === values['other']) return 'pages-differ'
  return kind === 'characters-doubtful' && countOf(values) > 1 ? 'characters-many' : kind
}

/** Words from a catalogue of texts. */
export function makeWords(say: OpenText, locale: string): Words {
  const column = (key: string) => say(`column.${key}`, {}, key)
  const field = (key: string) => {
    const cell = placeOfCellKey(key)
    if (cell !== null) {
      const { kind, line } = placeOfRow(cell.row)
      return say(`cell.${kind}`, { line, column: asEnding(column(cell.column)) })
    }
    const place = placeOfLineKey(key)
    if (place === null) return say(`field.${key}`, {}, key)
    return say(place.pageIndex === 0 ? 'field.line' : 'field.lineOfPage', { line: place.line + 1, page: place.pageIndex + 1 })
  }
  const ruleNamed = (name: string) => {
    const cell = placeOfCellKey(name)
    if (cell === null) return say(`rule.${name}`, {}, name)
    const { kind, line } = placeOfRow(cell.row)
    return say(`ruleOfRow.${kind}`, { line, rule: asEnding(say(`rule.${cell.column}`, {}, cell.column)) })
  }
  const source = (key: string) => say(`review.source.${key}`, {}, key)
  return {
    locale,
    say,
    field,
    rule: ruleNamed,
    source,
    sources: (keys) => keys.map((key) => say(`review.choice.${key}`, {}, source(key))).join(', '),
    reason: ({ code, values }) => say(`reason.${code}`, values, code),
    evidence: ({ kind, values }, form) => {
      const rule = values['rule'] === undefined ? '' : ruleNamed(values['rule'])
      const count = countOf(values)
      const isCounted = count > 1 || values['invoices'] !== undefined
      const named = { ...namedSources(values, source, locale), rule, ...(isCounted ? { count } : {}) }
      const text = say(`evidence.${form}.${evidenceKey({ kind, values })}`, named)
      return form === 'short' ? text : capital(text)
    },
  }
}
