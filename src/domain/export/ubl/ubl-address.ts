/** An address as UBL divides it. Its country is a code of two letters, '' where neither it nor the tax number tells. */
export interface UblAddress {
  street: string
  additional: string
  line: string
  zone: string
  city: string
  country: string
}

const countryAtEnd = /^(.*?)[,\s]+([A-Z]{2})$/su
const zoneAndCity = /^(\S*\d\S*) (.+)$/u

/** Prefixes of VAT numbers that are no codes of their countries. */
const countryOfPrefix: Readonly<Record<string, string>> = { EL: 'GR', XI: 'GB' }

/** Divides `Ring 3, 04109 Leipzig, DE`, so that put together again it is the same. */
export function ublAddress(text: string, taxId: string): UblAddress {
  const [rest, code] = groupsOf(countryAtEnd, text) ?? [text, '']
  const parts = rest.split(', ').filter((part) => part !== '')
  const place = groupsOf(zoneAndCity, parts.at(-1) ?? '')
  const [zone, city] = place ?? ['', '']
  const [street = '', additional = '', ...others] = place === null ? parts : parts.slice(0, -1)
  return { street, additional, line: others.join(', '), zone, city, country: code || countryOfTaxId(taxId) }
}

function groupsOf(form: RegExp, text: string): [string, string] | null {
  const [, first, second] = form.exec(text) ?? []
  return first === undefined || second === undefined ? null : [first, second]
}

function countryOfTaxId(taxId: string): string {
  const prefix = vatPrefix(taxId)
  return countryOfPrefix[prefix] ?? prefix
}

/** The country's letters that VAT numbers begin with; '' for other tax numbers. */
export function vatPrefix(taxId: string): string {
  return /^([A-Z]{2})[\dA-Z+*]{2,13}$/u.exec(taxId.replaceAll(/[\s.-]/gu, ''))?.[1] ?? ''
}
