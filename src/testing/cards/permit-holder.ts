import type { Says } from './card.ts'
import type { Fiction } from './fiction.ts'
import type { Named } from './names/chinese-names.ts'
import { said } from './said.ts'

/** What the mainland's permits say of their holder. */
export function permitHolder(
  { sex, dateOfBirth, dateOfIssue, expiry }: Fiction,
  { local, surname, givenNames }: Named,
  years: number,
): Says {
  const until = expiry(years)
  const dots = (iso: string) => iso.replaceAll('-', '.')
  return {
    fullNameLocal: local,
    fullName: said(`${surname} ${givenNames}`, `${surname}, ${givenNames}`),
    surname,
    givenNames,
    sex: said(sex, sex === 'F' ? '女' : '男'),
    dateOfBirth: said(dateOfBirth, dots(dateOfBirth)),
    dateOfIssue: said(dateOfIssue, dots(dateOfIssue)),
    dateOfExpiry: said(until, dots(until)),
    validityPeriod: `${dots(dateOfIssue)}-${dots(until)}`,
  }
}
