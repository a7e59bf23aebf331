import type { i18n } from 'i18next'
import { countryName } from '#domain/formats/country.ts'
import { date } from '#domain/formats/date.ts'

/** Days before months and a 24 h clock, where the language alone does not say so. */
export function formatLocale(language = 'en'): string {
  return language === 'en' ? 'en-GB' : language
}

function moment(value: unknown, locale: string): string {
  const at = new Date(String(value))
  if (Number.isNaN(at.valueOf())) return String(value)
  const isToday = at.toDateString() === new Date().toDateString()
  const day = isToday ? {} : ({ day: 'numeric', month: 'short' } as const)
  return new Intl.DateTimeFormat(locale, { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}

/**
 * How values of data stand in a text: `{{date, day}}` an ISO date, `{{at, moment}}` a time of this or another day,
 * `{{code, country}}` a state by its name, `{{field, fieldName}}` a field by its label,
 * `{{sources, sourceNames}}` where readings came from, given as `mrz,ocr`.
 */
export function addFormats(instance: i18n): void {
  const formatter = instance.services.formatter
  formatter?.add('day', (value, language) => date.show(String(value), formatLocale(language)))
  formatter?.add('moment', (value, language) => moment(value, formatLocale(language)))
  formatter?.add('country', (value, language) => countryName(String(value), formatLocale(language)) ?? String(value))
  const wordOf = (key: string, otherwise: string) => instance.t(key, { defaultValue: otherwise })
  formatter?.add('fieldName', (value) => wordOf(`field.${String(value)}`, String(value)))
  formatter?.add('sourceNames', (value, language) => {
    const names = String(value)
      .split(',')
      .map((source) => wordOf(`source.${source}`, source))
    return new Intl.ListFormat(formatLocale(language), { type: 'conjunction' }).format(names)
  })
}
