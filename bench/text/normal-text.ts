/** What counts of Latin print: letters and digits, without case. */
export function normalLatin(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}

export function latinWords(lines: readonly string[]): string[] {
  return lines.join(' ').split(/\s+/).map(normalLatin).filter(Boolean)
}

const halfWidth: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '：': ':',
  '，': ',',
  '￥': '¥',
  '；': ';',
  '！': '!',
  '？': '?',
  '－': '-',
  '—': '-',
  '～': '~',
  '﹤': '<',
}

/** What counts of Chinese print: all but spaces, points and the width of signs. */
export function normalChinese(text: string): string {
  return text
    .replaceAll(/[（）：，￥；！？－—～﹤]/g, (sign) => halfWidth[sign] ?? sign)
    .replaceAll(/[\s.。、・·]/g, '')
    .replaceAll(/-+/g, '-')
    .toUpperCase()
}
