import type { i18n } from 'i18next'
import { date } from '#domain/formats/date.ts'
import { placeOfCellKey } from '#domain/table/cell-key.ts'
import { placeOfRow } from '#domain/table/place-of-row.ts'
import { placeOfLineKey } from '#domain/text/line-key.ts'
import { asEnding } from '#ui/as-ending.ts'

/** Days before months and a 24 h clock, where the language alone does not say so. */
function formatLocale(language = 'en'): string {
  return language === 'en' ? 'en-GB' : language
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Making one takes longer than all else in a row of a list, so they are kept. */
function clockOf(locale: string, hasDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${hasDay}`
  const day = hasDay ? ({ day: 'numeric', month: 'short' } as const) : {}
  const clock = clocks.get(key) ?? new Intl.DateTimeFormat(locale, { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  clocks.set(key, clock)
  return clock
}

/** A clock time on the same day, else with its day. */
function moment(value: unknown, locale: string): string {
  const at = new Date(String(value))
  if (Number.isNaN(at.valueOf())) return String(value)
  return clockOf(locale, at.toDateString() !== new Date().toDateString()).format(at)
}

/**
 * How values of data stand in a text: `{{date, day}}` an ISO date, `{{at, moment}}` a time of this or another day,
 * `{{field, fieldName}}` a field by its label and a cell by its row and column, `{{rule, ruleName}}` a rule by its name,
 * `{{sources, sourceNames}}` where readings came from, given as `mrz,ocr`.
 */
export function addFormats(instance: i18n): void {
  const formatter = instance.services.formatter
  formatter?.add('day', (value, language) => date.show(String(value), formatLocale(language)))
  formatter?.add('moment', (value, language) => moment(value, formatLocale(language)))
  const wordOf = (key: string, otherwise: string) => instance.t(key, { defaultValue: otherwise })
  formatter?.add('fieldName', (value) => {
    const cell = placeOfCellKey(String(value))
    if (cell !== null) {
      const { kind, line } = placeOfRow(cell.row)
      return instance.t(`cell.${kind}`, { line, column: asEnding(wordOf(`column.${cell.column}`, cell.column)) })
    }
    const place = placeOfLineKey(String(value))
    if (!place) return wordOf(`field.${String(value)}`, String(value))
    return instance.t(place.pageIndex === 0 ? 'field.line' : 'field.lineOfPage', { line: place.line + 1, page: place.pageIndex + 1 })
  })
  formatter?.add('ruleName', (value) => {
    const cell = placeOfCellKey(String(value))
    if (cell === null) return wordOf(`rule.${String(value)}`, String(value))
    const { kind, line } = placeOfRow(cell.row)
    return instance.t(`ruleOfRow.${kind}`, { line, rule: asEnding(wordOf(`rule.${cell.column}`, cell.column)) })
  })
  formatter?.add('sourceNames', (value, language) => {
    const names = String(value)
      .split(',')
      .map((source) => wordOf(`source.${source}`, source))
    return new Intl.ListFormat(formatLocale(language), { type: 'conjunction' }).format(names)
  })
}
