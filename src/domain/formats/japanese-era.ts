/** The years before the first of each era, and its first day. */
const eras: readonly { names: RegExp; before: number; from: string }[] = [
  { names: /^(?:令和|R)$/, before: 2018, from: '2019-05-01' },
  { names: /^(?:平成|H)$/, before: 1988, from: '1989-01-08' },
  { names: /^(?:昭和|S)$/, before: 1925, from: '1926-12-25' },
  { names: /^(?:大正|T)$/, before: 1911, from: '1912-07-30' },
  { names: /^(?:明治|M)$/, before: 1867, from: '1868-01-25' },
]

/**
 * The year that an era's year is, and the day before which there was no such era. No era ends: cards print years of an
 * era that was over when they came (平成35年).
 */
export function yearOfEra(name: string, year: string): { year: number; from: string } | null {
  const era = eras.find(({ names }) => names.test(name))
  const count = year === '元' ? 1 : Number(year)
  return era === undefined || !(count >= 1) ? null : { year: era.before + count, from: era.from }
}
