import type { Fiction } from '../fiction.ts'
import type { Named } from './chinese-names.ts'

export const arabicMen = [
  ['محمد', 'MOHAMMED'],
  ['خالد', 'KHALID'],
  ['يوسف', 'YOUSEF'],
  ['سالم', 'SALEM'],
  ['إبراهيم', 'IBRAHIM'],
  ['ناصر', 'NASSER'],
] as const
export const arabicWomen = [
  ['فاطمة', 'FATIMA'],
  ['مريم', 'MARYAM'],
  ['نورة', 'NOURA'],
  ['هدى', 'HUDA'],
  ['سلمى', 'SALMA'],
] as const
export const arabicFamilies = [
  ['الهاشمي', 'AL HASHEMI'],
  ['المنصوري', 'AL MANSOORI'],
  ['الخطيب', 'ALKHATIB'],
  ['الحربي', 'ALHARBI'],
  ['الزهراني', 'ALZAHRANI'],
  ['البلوشي', 'AL BALUSHI'],
] as const

/** Own name, father's, grandfather's and the family's. */
export function arabicName({ pick, sex }: Pick<Fiction, 'pick' | 'sex'>): Named & {
  own: readonly [string, string]
  father: readonly [string, string]
  family: readonly [string, string]
} {
  const own = sex === 'F' ? pick(arabicWomen) : pick(arabicMen)
  const father = pick(arabicMen)
  const family = pick(arabicFamilies)
  const grandfather = pick(arabicMen)
  return {
    own,
    father,
    family,
    local: `${own[0]} ${father[0]} ${grandfather[0]} ${family[0]}`,
    surname: family[1],
    givenNames: `${own[1]} ${father[1]} ${grandfather[1]}`,
  }
}

/** Eastern Arabic digits. */
export function arabicDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit)))
}
