/** What a Chinese plate is for, as its signs say; plates of other places are all ordinary here. */
export type PlateKind = 'ordinary' | 'new energy' | 'learner' | 'trailer' | 'police' | 'armed police' | 'embassy' | 'Hong Kong or Macao'

export const plateColours = ['blue', 'yellow', 'green', 'white', 'black'] as const
export type PlateColour = (typeof plateColours)[number]

/** Where plates look so; `other`: any mix of letters and digits, as states of the USA issue them. */
export type PlateRegion = 'china' | 'brazil' | 'europe' | 'other'

/** How plates of one kind are written. */
export interface PlatePattern {
  region: PlateRegion
  kind: PlateKind
  /** What may stand at each place. */
  places: readonly ReadonlySet<string>[]
  /** How rare it is beside the others, in changed characters: it has to fit so much better. */
  rarity: number
}

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const digits = '0123456789'

/**
 * Signs of a template, one a character: `P` province, `L` letter, `N` digit, `X` letter or digit but I and O, `E` letter
 * of a drive (new energy), `C` consonant, `*` letter or digit; others stand for themselves.
 */
const signs: Readonly<Record<string, string>> = {
  P: provinces,
  L: letters,
  N: digits,
  X: letters.replaceAll(/[IO]/g, '') + digits,
  E: 'ABCDEFGHJK',
  C: 'BCDFGHJKLMNPRSTVWXYZ',
  '*': letters + digits,
}

function placesOf(template: string): ReadonlySet<string>[] {
  return [...template].map((sign) => new Set(signs[sign] ?? sign))
}

function chinese(kind: PlateKind, ...templates: readonly string[]): PlatePattern[] {
  return templates.map((template) => ({ region: 'china', kind, places: placesOf(template), rarity: 0 }))
}

function elsewhere(region: PlateRegion, rarity: number, ...templates: readonly string[]): PlatePattern[] {
  return templates.map((template) => ({ region, kind: 'ordinary', places: placesOf(template), rarity }))
}

/** Known patterns, what says more first. Chinese ones by GA 36-2018; the others are those that occur most. */
export const platePatterns: readonly PlatePattern[] = [
  ...chinese('new energy', 'PLEXNNNN', 'PLNNNNNE'),
  ...chinese('learner', 'PLXXXX学'),
  ...chinese('trailer', 'PLXXXX挂'),
  ...chinese('police', 'PLXXXX警'),
  ...chinese('armed police', 'WJPNNNNX', 'WJPNNNN', 'WJNNNNNN', 'WJNNNNNNN'),
  ...chinese('embassy', 'PLXXXX领', 'PLXXXX使', 'NNNNNN使', '使NNNNNN'),
  ...chinese('Hong Kong or Macao', 'PLXXXX港', 'PLXXXX澳'),
  ...chinese('ordinary', 'PLXXXXX'),
  ...elsewhere('brazil', 0, 'LLLNNNN', 'LLLNLNN'),
  // Slovakia, France and Italy; Czechia; United Kingdom; Spain.
  ...elsewhere('europe', 0, 'LLNNNLL', 'NLNNNNN', 'LLNNLLL', 'NNNNCCC'),
  // Poland; Germany and neighbours, where towns differ in length.
  ...elsewhere('europe', 0.5, 'LLNNNNN', 'LLLNNNNN', 'LLLNNNN', 'LLNNNNL', 'LLLNNNL', 'LLLNNLL'),
  ...elsewhere('europe', 0.5, 'LLLNNN', 'LLNNNN', 'LLNNN', 'LLLNN', 'LLLLNNN', 'LLLLNN', 'LLLLNNNN'),
  // Every sign is allowed, so that it would always fit best.
  ...elsewhere('other', 1.5, '*****', '******', '*******'),
]

/** What the kind says of the colour in China; null where it says nothing. */
export const colourOfKind: Readonly<Record<PlateKind, PlateColour | null>> = {
  ordinary: null,
  'new energy': 'green',
  learner: 'yellow',
  trailer: 'yellow',
  police: 'white',
  'armed police': 'white',
  embassy: 'black',
  'Hong Kong or Macao': 'black',
}
