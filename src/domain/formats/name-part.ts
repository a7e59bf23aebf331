export type NamePart = 'given-names' | 'surname'

/** Thai names are printed with a title, often without a space after it. */
const titles = /^(?:นางสาว|นาง|นาย|น\.\s?ส\.|เด็กชาย|เด็กหญิง|ด\.\s?ช\.|ด\.\s?ญ\.)\s*/u

/** `ณ อยุธยา`: of Ayutthaya. */
const thaiOf = 'ณ'

/**
 * The last word of a whole name is the surname, what stands before it the given names; with a comma the surname comes
 * first, `ZHENGJIAN, YANGBEN`. A single word is a given name.
 */
export function namePart(fullName: string, part: NamePart): string {
  const [before, after] = fullName.split(/[,，]/u, 2)
  if (before !== undefined && after !== undefined) return (part === 'surname' ? before : after).trim()
  const words = fullName
    .trim()
    .replace(titles, '')
    .split(/\s+/u)
    .filter((word) => word !== '')
  const ofPlace = words.at(-2) === thaiOf ? 2 : 1
  const surname = words.length > ofPlace ? words.slice(-ofPlace) : []
  return (part === 'surname' ? surname : words.slice(0, words.length - surname.length)).join(' ')
}
