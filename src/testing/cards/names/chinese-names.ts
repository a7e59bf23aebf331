import type { Fiction } from '../fiction.ts'

/** A name in its own script and in Latin letters. */
export interface Named {
  local: string
  surname: string
  givenNames: string
}

const surnames = [
  ['欧阳', 'OUYANG'],
  ['陈', 'CHEN'],
  ['林', 'LIN'],
  ['赵', 'ZHAO'],
  ['周', 'ZHOU'],
  ['黄', 'HUANG'],
  ['谢', 'XIE'],
  ['沈', 'SHEN'],
] as const
const given = {
  F: [
    ['晓梅', 'XIAOMEI'],
    ['雨桐', 'YUTONG'],
    ['静', 'JING'],
    ['秀兰', 'XIULAN'],
    ['嘉怡', 'JIAYI'],
  ],
  M: [
    ['建国', 'JIANGUO'],
    ['浩然', 'HAORAN'],
    ['志强', 'ZHIQIANG'],
    ['磊', 'LEI'],
    ['文博', 'WENBO'],
  ],
} as const

/** Of the mainland: simplified signs and their Pinyin. */
export function chineseName({ pick, sex }: Pick<Fiction, 'pick' | 'sex'>): Named {
  const [family, surname] = pick(surnames)
  const [own, givenNames] = pick(given[sex])
  return { local: family + own, surname, givenNames }
}

const places = [
  ['北京', '北京市', '朝阳区', '建国门外大街'],
  ['广东', '广东省深圳市', '南山区', '科技南路'],
  ['四川', '四川省成都市', '武侯区', '人民南路四段'],
  ['上海', '上海市', '浦东新区', '世纪大道'],
  ['浙江', '浙江省杭州市', '西湖区', '文三路'],
] as const

/** A province, a city in it, one of its districts and an address there. */
export function chinesePlace({ pick, random }: Pick<Fiction, 'pick' | 'random'>): {
  province: string
  city: string
  district: string
  address: string
} {
  const [province, city, district, street] = pick(places)
  const house = `${random.integer(2, 399)}号${random.integer(1, 20)}栋${random.integer(1, 3)}${random.integer(10, 99)}室`
  return { province, city, district, address: `${city}${district}${street}${house}` }
}

const traditionalSurnames = [
  ['陳', 'CHAN'],
  ['黃', 'WONG'],
  ['劉', 'LAU'],
  ['張', 'CHEUNG'],
  ['鄭', 'CHENG'],
  ['歐陽', 'AU YEUNG'],
] as const
const traditionalGiven = {
  F: [
    ['美玲', 'MEI LING'],
    ['淑儀', 'SHUK YEE'],
    ['慧敏', 'WAI MAN'],
    ['詠詩', 'WING SZE'],
  ],
  M: [
    ['志偉', 'CHI WAI'],
    ['國強', 'KWOK KEUNG'],
    ['俊傑', 'CHUN KIT'],
    ['家豪', 'KA HO'],
  ],
} as const

/** Of Hong Kong and Macao: traditional signs, as Cantonese says them. */
export function cantoneseName({ pick, sex }: Pick<Fiction, 'pick' | 'sex'>): Named {
  const [family, surname] = pick(traditionalSurnames)
  const [own, givenNames] = pick(traditionalGiven[sex])
  return { local: family + own, surname, givenNames }
}

const taiwanSurnames = [
  ['蔡', 'TSAI'],
  ['許', 'HSU'],
  ['葉', 'YEH'],
  ['蕭', 'HSIAO'],
] as const
const taiwanGiven = {
  F: [
    ['雅婷', 'YA-TING'],
    ['淑芬', 'SHU-FEN'],
    ['怡君', 'YI-CHUN'],
  ],
  M: [
    ['俊宏', 'CHUN-HUNG'],
    ['家銘', 'CHIA-MING'],
    ['志豪', 'CHIH-HAO'],
  ],
} as const

/** Of Taiwan. */
export function taiwaneseName({ pick, sex }: Pick<Fiction, 'pick' | 'sex'>): Named {
  const [family, surname] = pick(taiwanSurnames)
  const [own, givenNames] = pick(taiwanGiven[sex])
  return { local: family + own, surname, givenNames }
}

const signs: Readonly<Record<string, string>> = {
  陳: '陈',
  黃: '黄',
  劉: '刘',
  張: '张',
  鄭: '郑',
  歐: '欧',
  陽: '阳',
  儀: '仪',
  詠: '咏',
  詩: '诗',
  偉: '伟',
  國: '国',
  強: '强',
  傑: '杰',
  許: '许',
  葉: '叶',
  蕭: '萧',
  銘: '铭',
}

/** As the mainland's documents print names from elsewhere. */
export function simplified(name: Named): Named {
  return { ...name, local: [...name.local].map((sign) => signs[sign] ?? sign).join('') }
}
