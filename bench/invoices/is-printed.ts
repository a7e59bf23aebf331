import type { FieldKind } from '#domain/document-type.ts'

const languages = ['en', 'de', 'fr', 'es', 'it', 'nl'] as const

/** Whether a page's print has a value in some spelling; both without what is neither letter nor digit. */
export function isPrinted(print: string, kind: FieldKind, value: string): boolean {
  const text = bare(print)
  return spellings(kind, value).some((spelling) => text.includes(bare(spelling)))
}

function bare(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function spellings(kind: FieldKind, value: string): string[] {
  if (kind === 'date') return datesLike(value)
  // Whatever parts thousands and cents; `1200.5` and `1200` are printed with cents.
  if (kind === 'amount') return [Number(value).toFixed(2)]
  return [value]
}

function datesLike(value: string): string[] {
  const [year = '', month = '', day = ''] = value.split('-')
  const days = [day, String(Number(day))]
  const numbers = days.flatMap((d) =>
    [month, String(Number(month))].flatMap((m) => [
      `${d}.${m}.${year}`,
      `${d}.${m}.${year.slice(2)}`,
      `${m}/${d}/${year}`,
      `${year}-${m}-${d}`,
      `${year}年${m}月${d}日`,
    ]),
  )
  const date = new Date(`${value}T00:00:00Z`)
  const names = languages.flatMap((language) =>
    (['long', 'short'] as const).map((length) => new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' }).format(date)),
  )
  return [...numbers, ...names.flatMap((name) => days.flatMap((d) => [`${d} ${name} ${year}`, `${name} ${d} ${year}`]))]
}
