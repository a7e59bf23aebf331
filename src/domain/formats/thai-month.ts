/** Beginnings that tell Thai month names apart, and their abbreviations without dots. */
const months: readonly (readonly string[])[] = [
  ['มกราคม', 'มค'],
  ['กุมภาพันธ์', 'กพ'],
  ['มีนาคม', 'มีค'],
  ['เมษายน', 'เมย'],
  ['พฤษภาคม', 'พค'],
  ['มิถุนายน', 'มิย'],
  ['กรกฎาคม', 'กค'],
  ['สิงหาคม', 'สค'],
  ['กันยายน', 'กย'],
  ['ตุลาคม', 'ตค'],
  ['พฤศจิกายน', 'พย'],
  ['ธันวาคม', 'ธค'],
]

/** Tone marks and vowels below tell no month from another, and are misread most; the vowel above of มี.ค. does. */
const marks = /[.\s\u0e38-\u0e3a\u0e47-\u0e4e]/gu

/** 1 to 12 for สิงหาคม and ส.ค.; null for any other word. */
export function thaiMonth(word: string): number | null {
  const plain = word.replace(marks, '')
  const index = months.findIndex((names) => names.some((name) => name.replace(marks, '') === plain))
  return index < 0 ? null : index + 1
}
