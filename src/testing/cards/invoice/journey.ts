import type { Fiction } from '../fiction.ts'

export const stations = [
  ['北京南', 'Beijingnan'],
  ['上海虹桥', 'Shanghaihongqiao'],
  ['广州南', 'Guangzhounan'],
  ['成都东', 'Chengdudong'],
  ['杭州东', 'Hangzhoudong'],
  ['西安北', 'Xianbei'],
  ['武汉', 'Wuhan'],
  ['合肥', 'Hefei'],
] as const

export const cities = ['南京', '苏州', '宁波', '温州', '合肥', '长沙', '福州', '济南'] as const

/** Two different ones of a list. */
export function twoOf<const Items extends readonly [unknown, ...unknown[]]>(
  { random }: Pick<Fiction, 'random'>,
  items: Items,
): [Items[number], Items[number]] {
  const first = random.integer(0, items.length - 1)
  const other = (first + random.integer(1, items.length - 1)) % items.length
  return [items[first] ?? items[0], items[other] ?? items[0]]
}

/** `07:35` */
export function clockTime({ random }: Pick<Fiction, 'random'>): string {
  return [random.integer(6, 21), random.integer(0, 59)].map((part) => String(part).padStart(2, '0')).join(':')
}

/** Some minutes after a time of the same day. */
export function minutesAfter(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const at = hour * 60 + minute + minutes
  return [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** A person's number with four digits hidden, as tickets print it. */
export function hiddenId(fiction: Fiction): string {
  const number = fiction.number('cnId')
  return `${number.slice(0, 10)}****${number.slice(14)}`
}
