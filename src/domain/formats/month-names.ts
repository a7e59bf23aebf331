/**
 * Beginnings of month names as documents print them, without accents: English, French, German, Spanish, Italian, Portuguese, Dutch,
 * Swedish, Malay, Indonesian.
 */
const beginnings: readonly (readonly string[])[] = [
  ['jan', 'jaen', 'ene', 'gen'],
  ['feb', 'fev'],
  ['mar', 'mrz', 'maer', 'mrt', 'maa', 'mac'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mei', 'mag', 'maj'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aou', 'ago', 'ogo', 'agu'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'dic', 'dis', 'des'],
]

/** 1 to 12 for `Aug`, `août`, `AGOSTO`; null for any other word. */
export function monthOfName(word: string): number | null {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
  if (plain.length < 3 || plain.length > 10 || !/^[a-z]+$/.test(plain)) return null
  const index = beginnings.findIndex((starts) => starts.some((start) => plain.startsWith(start)))
  return index < 0 ? null : index + 1
}
