import { type Card, cardSize } from '../card.ts'
import { taiwaneseName } from '../names/chinese-names.ts'
import { said } from '../said.ts'

const paper = { ground: ['#f6e9e6', '#eef0ea', '#f3ebf0'], lines: '#d6b3ae' } as const

function roc(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return `民國${(year ?? 1912) - 1911}年${month}月${day}日`
}

/** The card of 2005. */
export const idCardTaiwan: Card = {
  documentType: 'id-card-taiwan',
  says: (fiction) => {
    const { sex, dateOfBirth, dateOfIssue, pick, random } = fiction
    const [city, district] = pick([
      ['臺北市', '大安區'],
      ['高雄市', '苓雅區'],
      ['臺中市', '西屯區'],
    ] as const)
    const street = `${pick(['光明里', '仁愛里'])}${random.integer(1, 30)}鄰${pick(['和平東路', '中正路'])}${random.integer(1, 280)}號${random.integer(2, 12)}樓`
    return {
      fullName: taiwaneseName(fiction).local,
      dateOfBirth: said(dateOfBirth, roc(dateOfBirth)),
      sex: said(sex, sex === 'F' ? '女' : '男'),
      dateOfIssue: said(dateOfIssue, roc(dateOfIssue)),
      $place: `(${pick(['北市', '高市', '中市'])})${pick(['換發', '補發', '初發'])}`,
      nationalIdNumber: fiction.number('twId'),
      fatherName: taiwaneseName({ ...fiction, sex: 'M' }).local,
      motherName: taiwaneseName({ ...fiction, sex: 'F' }).local,
      spouseName: taiwaneseName({ ...fiction, sex: sex === 'M' ? 'F' : 'M' }).local,
      militaryService: sex === 'M' ? '後備役' : '',
      placeOfBirth: pick(['臺灣省臺北市', '臺灣省彰化縣', '臺灣省臺南市']),
      address: said(`${city}${district}${street}`, `${city}${district}\n${street}`),
      serialNumber: fiction.digits(10),
    }
  },
  front: {
    ...cardSize,
    paper,
    portrait: { x: 580, y: 100, width: 230, height: 300 },
    inks: {
      title: { size: 34, weight: 700, font: 'traditional', colour: '#7c2d2d' },
      label: { size: 21, font: 'traditional', colour: '#5d4a4a' },
      name: { size: 36, font: 'traditional', weight: 500 },
      value: { size: 25, font: 'traditional' },
      number: { size: 34, weight: 600, anchor: 'right' },
    },
    print: [
      ['中華民國國民身分證', 60, 66, 'title'],
      ['姓名', 60, 160, 'label'],
      ['{fullName}', 140, 164, 'name'],
      ['出生', 60, 236, 'label'],
      ['年月日', 60, 262, 'label'],
      ['{dateOfBirth}', 150, 252, 'value'],
      ['性別', 420, 236, 'label'],
      ['{sex}', 480, 240, 'value'],
      ['發證日期', 60, 340, 'label'],
      ['{dateOfIssue}{$place}', 160, 342, 'value', 400],
      ['統一編號', 450, 470, 'label'],
      ['{nationalIdNumber}', 812, 474, 'number'],
    ],
  },
  back: {
    ...cardSize,
    paper,
    shapes: [
      ['line', 30, 120, 826, 120, '#b98d8d'],
      ['line', 30, 210, 826, 210, '#b98d8d'],
      ['line', 30, 300, 826, 300, '#b98d8d'],
      ['bars', 540, 420, 270, 60],
    ],
    inks: {
      label: { size: 20, font: 'traditional', colour: '#5d4a4a' },
      value: { size: 25, font: 'traditional' },
      number: { size: 24, font: 'mono' },
    },
    print: [
      ['父', 50, 90, 'label'],
      ['{fatherName}', 100, 92, 'value'],
      ['母', 460, 90, 'label'],
      ['{motherName}', 510, 92, 'value'],
      ['配偶', 50, 176, 'label'],
      ['{spouseName}', 120, 178, 'value'],
      ['役別', 460, 176, 'label'],
      ['{militaryService}', 530, 178, 'value'],
      ['出生地', 50, 266, 'label'],
      ['{placeOfBirth}', 140, 268, 'value'],
      ['住址', 50, 350, 'label'],
      ['{address}', 120, 352, 'value'],
      ['{serialNumber}', 590, 510, 'number'],
    ],
  },
}
