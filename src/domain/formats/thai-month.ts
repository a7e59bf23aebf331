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

/** 1 to 12 for สิงหาคม and ส.ค.; null for any other word. */
export function thaiMonth(word: string): number | null {
  const plain = word.replace(/[.\s]/gu, '')
  const index = months.findIndex((names) => names.includes(plain))
  return index < 0 ? null : index + 1
}
