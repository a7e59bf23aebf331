/** Letters beyond A to Z and what ICAO 9303 part 3, 6.A writes for them: the first is what the writer uses. */
const written: Readonly<Record<string, readonly string[]>> = {
  Ä: ['AE', 'A'],
  Å: ['AA', 'A'],
  Æ: ['AE'],
  Ö: ['OE', 'O'],
  Ø: ['OE', 'O'],
  Œ: ['OE'],
  Ü: ['UE', 'UXX', 'U'],
  Ñ: ['N', 'NXX'],
  Ð: ['D', 'DH'],
  Đ: ['D'],
  Ħ: ['H'],
  I: ['I'],
  İ: ['I'],
  ĸ: ['Q'],
  Ĳ: ['IJ'],
  Ŀ: ['L'],
  Ł: ['L'],
  Ŋ: ['N'],
  Ŧ: ['T'],
  Þ: ['TH'],
  ẞ: ['SS'],
}

const accents = /\p{Mn}+/gu

/** What the letter may stand as in a machine-readable zone; none for a sign that is left out. */
function spellings(letter: string): readonly string[] {
  if (letter >= 'A' && letter <= 'Z') return [letter]
  const listed = written[letter]
  if (listed) return listed
  // Every other accented letter is written without its accent (Á, Č, Ş ...).
  const bare = letter.normalize('NFD').replace(accents, '')
  return /^[A-Z]+$/.test(bare) ? [bare] : []
}

/** Upper-case letters in their composed form; ß becomes ẞ so that it is one letter, as its spelling is. */
function lettersOf(text: string): string[] {
  return [...text.normalize('NFC').replaceAll('ß', 'ẞ').toUpperCase()]
}

/**
 * A printed name in the letters of a machine-readable zone: A to Z, single fillers for spaces and hyphens,
 * apostrophes and points left out (ICAO 9303 part 3, 4.6 and 6.A). Letters of other scripts are left out.
 */
export function transliterate(name: string): string {
  return lettersOf(name)
    .map((letter) => (/[\s<\-‐-–]/.test(letter) ? '<' : (spellings(letter)[0] ?? '')))
    .join('')
    .replace(/<+/g, '<')
    .replace(/^<|<$/g, '')
}

/** Every letter's spellings, in order; signs and spaces left out. */
export function mrzSpellings(name: string): readonly (readonly string[])[] {
  return lettersOf(name)
    .map(spellings)
    .filter((options) => options.length > 0)
}
