import type { Card } from '../card.ts'
import { chineseName, chinesePlace } from '../names/chinese-names.ts'
import { drawnNumbers } from '../../numbers/drawn-numbers.ts'
import { said } from '../said.ts'

/** The certificate of birth, a sheet of the size A5. */
export const birthCertificateChina: Card = {
  documentType: 'birth-certificate-china',
  says: (fiction) => {
    const { random, pick, sex } = fiction
    const { city, district, address } = chinesePlace(fiction)
    const [mother, father] = [chineseName({ ...fiction, sex: 'F' }), chineseName({ ...fiction, sex: 'M' })]
    const parent = (of: 'F' | 'M') => drawnNumbers.cnId(random, { sex: of, dateOfBirth: fiction.day(1985, 1996) })
    const born = fiction.day(2018, 2025)
    const [year = '', month = '', day = ''] = born.split('-')
    const [hour, minute] = [String(random.integer(10, 23)), String(random.integer(10, 59))]
    const hospital = `${city}妇幼保健院`
    return {
      newbornName: father.local.slice(0, 1) + pick(['子涵', '一诺', '梓轩', '欣怡']),
      sex: said(sex, sex === 'F' ? '女' : '男'),
      dateTimeOfBirth: `${year}年${month}月${day}日${hour}时${minute}分`,
      gestationalAge: `${random.integer(37, 41)}周`,
      birthWeight: `${random.integer(2600, 4100)}克`,
      birthLength: `${random.integer(47, 53)}厘米`,
      placeOfBirth: `${city}${district}`,
      medicalInstitution: hospital,
      motherName: mother.local,
      motherAge: `${random.integer(24, 38)}岁`,
      motherNationality: said('CHN', '中国'),
      motherEthnicity: pick(['汉族', '满族', '回族']),
      motherAddress: address,
      motherIdNumber: parent('F'),
      fatherName: father.local,
      fatherAge: `${random.integer(24, 42)}岁`,
      fatherNationality: said('CHN', '中国'),
      fatherEthnicity: pick(['汉族', '壮族', '苗族']),
      fatherAddress: address,
      fatherIdNumber: parent('M'),
      certificateNumber: fiction.form('cnBirthCertificate'),
      dateOfIssue: said(born, `${year}年${month}月${day}日`),
      authority: hospital,
    }
  },
  front: {
    width: 2100,
    height: 1480,
    paper: { ground: ['#f6ecef', '#f1f0f6', '#f8efe9'], lines: '#d9b5c2' },
    shapes: [['seal', 1750, 1290, 100, '#c0392b']],
    inks: {
      title: { size: 84, anchor: 'middle', weight: 700, spacing: 20, colour: '#7b2d42' },
      english: { size: 40, anchor: 'middle', colour: '#7b2d42' },
      label: { size: 36, colour: '#6b3a48' },
      value: { size: 40 },
      number: { size: 46, font: 'mono', colour: '#b3312b' },
    },
    print: [
      ['出生医学证明', 1050, 150, 'title'],
      ['BIRTH CERTIFICATE', 1050, 215, 'english'],
      ['新生儿姓名', 140, 320, 'label'],
      ['{newbornName}', 360, 322, 'value'],
      ['性别', 760, 320, 'label'],
      ['{sex}', 860, 322, 'value'],
      ['出生时间', 1060, 320, 'label'],
      ['{dateTimeOfBirth}', 1240, 322, 'value'],
      ['出生孕周', 140, 410, 'label'],
      ['{gestationalAge}', 360, 412, 'value'],
      ['出生体重', 760, 410, 'label'],
      ['{birthWeight}', 940, 412, 'value'],
      ['出生身长', 1300, 410, 'label'],
      ['{birthLength}', 1480, 412, 'value'],
      ['出生地点', 140, 500, 'label'],
      ['{placeOfBirth}', 360, 502, 'value'],
      ['医疗机构名称', 1060, 500, 'label'],
      ['{medicalInstitution}', 1310, 502, 'value'],
      ['母亲姓名', 140, 610, 'label'],
      ['{motherName}', 360, 612, 'value'],
      ['年龄', 760, 610, 'label'],
      ['{motherAge}', 860, 612, 'value'],
      ['国籍', 1060, 610, 'label'],
      ['{motherNationality}', 1160, 612, 'value'],
      ['民族', 1400, 610, 'label'],
      ['{motherEthnicity}', 1500, 612, 'value'],
      ['住址', 140, 700, 'label'],
      ['{motherAddress}', 360, 702, 'value', 1500],
      ['有效身份证件号码', 140, 790, 'label'],
      ['{motherIdNumber}', 480, 792, 'value'],
      ['父亲姓名', 140, 900, 'label'],
      ['{fatherName}', 360, 902, 'value'],
      ['年龄', 760, 900, 'label'],
      ['{fatherAge}', 860, 902, 'value'],
      ['国籍', 1060, 900, 'label'],
      ['{fatherNationality}', 1160, 902, 'value'],
      ['民族', 1400, 900, 'label'],
      ['{fatherEthnicity}', 1500, 902, 'value'],
      ['住址', 140, 990, 'label'],
      ['{fatherAddress}', 360, 992, 'value', 1500],
      ['有效身份证件号码', 140, 1080, 'label'],
      ['{fatherIdNumber}', 480, 1082, 'value'],
      ['出生证编号', 140, 1200, 'label'],
      ['{certificateNumber}', 360, 1202, 'number'],
      ['签发机构', 1060, 1200, 'label'],
      ['{authority}', 1240, 1202, 'value'],
      ['签发日期', 140, 1300, 'label'],
      ['{dateOfIssue}', 360, 1302, 'value'],
    ],
  },
}
