import { monthOfName } from '#domain/formats/month-names.ts'

/** Letters that are taken for digits and back. */
const digitFor: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  B: '8',
  G: '6',
}
const letterFor: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '2': 'Z', '5': 'S', '6': 'G', '8': 'B' }

/** What a letter or digit may have been taken for, and how hard that is: O for 0 is easier than Q. */
export function likenessOf(sign: string): { other: string; cost: number }[] {
  const twin = letterFor[sign]
  const digit = digitFor[sign]
  if (digit !== undefined) return [{ other: digit, cost: letterFor[digit] === sign.toUpperCase() ? 1 : 1.5 }]
  const others = Object.keys(digitFor).filter((letter) => digitFor[letter] === sign && /[A-Z]/.test(letter))
  return others.map((other) => ({ other, cost: other === twin ? 1 : 1.5 }))
}

function swapped(text: string, table: Readonly<Record<string, string>>): string {
  return Array.from({ length: text.length }, (_, index) => table[text.charAt(index)] ?? text.charAt(index)).join('')
}

/** Digits where a date needs them and letters in the names of months: `I2 AUG 197A` stays, `I2.O8.1974` does not. As long as the text given. */
export function dateRepaired(text: string): string {
  return text.replace(/[A-Za-z0-9|]+/g, (word) => {
    const letters = swapped(word, letterFor)
    if (/^[A-Za-z]*$/.test(letters) && /\d/.test(word) && word.length <= 10 && monthOfName(letters) !== null) return letters
    const digits = swapped(word, digitFor)
    return /\d/.test(word) && /^\d+$/.test(digits) ? digits : word
  })
}

/** Letters for digits among letters; a name has none. As long as the text given. */
export function nameRepaired(text: string): string {
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => {
    const digits = word.replace(/\P{N}/gu, '').length
    return digits > 0 && digits * 3 <= word.length ? swapped(word, letterFor) : word
  })
}
