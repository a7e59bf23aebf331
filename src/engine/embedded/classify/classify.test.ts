import { afterAll, describe, expect, test } from 'vitest'
import { addOwnTypes, documentTypes, documentTypesOf } from '#catalogue/catalogue.ts'
import { defineDocument } from '#domain/document-type.ts'
import { idCardEgypt } from '#testing/cards/middle-east/id-card-egypt.ts'
import { idCardLebanon } from '#testing/cards/middle-east/id-card-lebanon.ts'
import { openCardBoard } from '#testing/cards/draw-cards.ts'
import { degrade } from '#testing/degrade/degrade.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { openPageBoard } from '#testing/pages/draw-page.ts'
import { openPlateBoard } from '#testing/plates/draw-plates.ts'
import { openDrawingBoard } from '#testing/specimens/draw-specimen.ts'
import { inventPerson } from '#testing/specimens/invent-person.ts'
import { createEmbeddedEngine } from '../embedded-engine.ts'
import { classifyDocument, type ZoneClue } from './classify-document.ts'
import { pageClues } from './page-clues.ts'

const today = '2026-11-22'

function classified(
  rows: Parameters<typeof madePageText>[0],
  zone: ZoneClue | null = null,
  { among = null, aspect = 1.58 }: { among?: readonly string[] | null; aspect?: number } = {},
) {
  const types = among === null ? documentTypes() : documentTypesOf(among)
  const page = { index: 0, text: madePageText(rows), aspect, isCutOut: false }
  return classifyDocument({ pages: [pageClues(page, types)], zone, types, isAmong: among !== null })
}

const ktp = [
  'PROVINSI DKI JAKARTA',
  'NIK : 3171234567890123',
  'Tempat/Tgl Lahir : JAKARTA, 18-02-1986',
  'Jenis kelamin : LAKI-LAKI',
  'Alamat : JL. MAWAR',
]

describe('a document is told by', () => {
  test('its titles and labels, also misread a little', () => {
    expect(classified(ktp).documentType).toBe('id-card-indonesia')
    expect(
      classified(['PROVINSI DKI JAKARTA', 'Tenpat/Tgl Lahir : JAKARTA', 'Jenis kelarnin : LAKI-LAKI', 'Kewarganegaraan: WNI']).documentType,
    ).toBe('id-card-indonesia')
  })

  test('its zone and the state that issued it, and where no type is of that state by the zone alone', () => {
    expect(classified(['ID Number'], { kind: 'TD1', issuingState: 'ARE', documentCode: 'I', isSound: true }).documentType).toBe(
      'id-card-emirates',
    )
    expect(classified(['ID Number'], { kind: 'TD1', issuingState: 'UTO', documentCode: 'I', isSound: true }).documentType).toBe(
      'id-card-td1',
    )
    expect(classified([], { kind: 'TD3', issuingState: 'ARE', documentCode: 'P', isSound: true }).documentType).toBe('passport')
    expect(classified([], { kind: 'MRV-A', issuingState: null, documentCode: null, isSound: true }).documentType).toBe('visa-a')
  })

  test('its print, where other print was taken for a zone', () => {
    const zone = { kind: 'MRV-B', issuingState: 'NAM', documentCode: 'V', isSound: false } as const
    expect(classified(['SULTANATE OF OMAN', 'IDENTITY CARD', 'CIVIL NUMBER', 'EXPIRY DATE'], zone).documentType).toBe('id-card-oman')
  })

  test('what stands on it where it is one of a few for sure', () => {
    expect(classified(['NIK'], null, { among: ['id-card-indonesia', 'id-card-malaysia'] }).documentType).toBe('id-card-indonesia')
    expect(classified(['NIK']).documentType).toBeNull()
  })

  test('not by the name of a country, nor by what any form asks, nor by a card’s number on a slip', () => {
    const sold = ['TAX INVOICE', 'Invoice No 1-916166', 'Date 18/01/2018', 'Time 15:44', 'Cashier 888', 'Subtotal 39.58', 'Total 41.95']
    const paid = ['VISA CREDIT', 'Card number XXXX XXXX XXXX 1113', 'Valid thru 11/29', 'Authorized signature', 'Thank you']
    expect(classified([...sold, ...paid], null, { aspect: 0.45 }).documentType).toBe('receipt')
    expect(classified(['RESTORAN WAN SHENG', 'NO 2 JALAN TEMENGGUNG', 'SELANGOR MALAYSIA', 'Total 12.40']).documentType).toBeNull()
    expect(classified(['Please fill in', 'Surname', 'Date of birth', 'Address']).documentType).toBeNull()
  })

  test.each([
    ['a library’s', ['CITY LIBRARY', 'MEMBER CARD', 'Name ANNA ERIKSSON', 'Card No. 20113457', 'Valid until 31/12/2027']],
    ['a club’s', ['FITNESS CLUB', 'Membership', 'ANNA ERIKSSON', 'Member since 2021', 'Expires 12/27']],
    ['a student’s', ['UNIVERSITY OF OSLO', 'STUDENT ID CARD', 'Name Anna Eriksson', 'Date of birth 12.08.1994', 'Valid until 31.12.2027']],
    [
      'another state’s',
      [
        'FEDERAL REPUBLIC OF NIGERIA',
        'NATIONAL IDENTITY CARD',
        'SURNAME',
        'FIRST NAME',
        'DATE OF BIRTH',
        'SEX',
        'NATIONALITY',
        'EXPIRY DATE',
      ],
    ],
    ['another state’s driver', ['CALIFORNIA', 'DRIVER LICENSE', 'DL I1234562', 'EXP 08/31/2029', 'DOB 08/31/1977', 'SEX F', 'CLASS C']],
    ['a state’s letter', ['SULTANATE OF OMAN', 'MINISTRY OF HEALTH', 'Dear Sir', 'We would like to inform you', 'Kind regards']],
    [
      'a personnel form',
      ['入职登记表', '姓名 李明', '性别 男', '出生日期 1990年1月1日', '民族 汉', '身份证号码 11010519491231002X', '住址 北京市'],
    ],
  ])('and a card or page of %s is none that is known', (_, rows) => {
    expect(classified(rows).documentType).toBeNull()
  })

  test.each([
    ['invoice-vat-special', [['1100094140', '增值税', '用发票'], '开票日期：2010年11月18日', '价税合计（大写）', '销货单位']],
    [
      'invoice-vat-electronic-ordinary',
      [
        ['天津增值视电', '普通发票', '发票代码：012001100311'],
        '发票号码：63591128',
        '开票日期：2019年06月16日',
        '机器编号：499099606262',
        '校验码：0465',
        '开户行及账号：',
        '规格型号',
        '价税合计（大写）',
      ],
    ],
    ['invoice-vat-roll', [['浙江增税普通', '发票(容票)'], '发票代码033000100101', '机器编号661535931900', '开票日期2019-07-14', '收款员']],
    [
      'invoice-fully-digital-paper-special',
      [
        ['1100252130', '北京增值税专用发票', '46633594'],
        '数用票亏玛：25112251836064239274',
        '开票日期：2025年11月18日',
        '价税合计（大写）',
        '销货单位',
      ],
    ],
  ])('a title that the seal in its middle parts, or a label that is misread: %s', (key, rows) => {
    expect(classified(rows).documentType).toBe(key)
  })

  test('its number, and what it would say and does not, where another is laid out alike', () => {
    const front = ['姓名 刘国强', '性别 男', '出生 1969 年 1 月 25 日', '住址 北京市朝阳区建国门外大街328号']
    expect(classified([...front, '民族 汉', '公民身份号码 110105194912310021']).documentType).toBe('id-card-china')
    expect(classified([...front, '公民身份号码']).guesses).toMatchObject([
      { documentType: 'residence-permit-hmt' },
      { documentType: 'id-card-china' },
      {},
    ])
    const permit = classified([...front, '公民身份号码 820000196901257410'])
    expect(permit.documentType).toBe('residence-permit-hmt')
  })

  test('the code of its zone, where another of the same state has one of the same layout', () => {
    const back = ['持证人身份证件', '身份证件号码', '持证人应当在有效期内使用本证件']
    const zone = { kind: 'TD1', issuingState: 'CHN', isSound: true } as const
    expect(classified(back, { ...zone, documentCode: 'CR' }).documentType).toBe('home-return-permit')
    expect(classified(back, { ...zone, documentCode: 'CT' }).documentType).toBe('travel-permit-taiwan-residents')
    const front = { ...zone, kind: 'CHN-EEP' } as const
    expect(classified(['姓名'], { ...front, documentCode: 'CS' }).documentType).toBe('travel-permit-hong-kong-macao')
    expect(classified(['姓名'], { ...front, documentCode: 'CT' }).documentType).toBe('travel-permit-taiwan')
  })

  test('labels that are no field’s, and a number that stands there alone', () => {
    expect(classified(['AUTHORIZED SIGNATURE - NOT VALID UNLESS SIGNED', '287']).documentType).toBe('bank-card')
    expect(classified(['JT9-1234567-89']).documentType).toBe('id-card-thailand')
    expect(classified(['Order JT9-1234567-89', 'Paid by card', 'Thank you for your visit']).documentType).toBeNull()
  })

  test('numbers in digits of its own script, and none that is made of a day', () => {
    const back = ['٢٠٢٣/٠٦', '٢٧٦٠٢١٣٠١٢٦٤٠١', 'مهندس', 'آنسة مسلمة أنثى', 'البطاقة ساربة حتى ٢٠٣٠/٠٦/٢٣']
    const { documentType, guesses } = classified(back)
    expect(documentType).toBe('id-card-egypt')
    expect(guesses).toHaveLength(1)
  })

  test('a title that is read from the right and that wide spaces part', () => {
    const front = [['الشخصية', 'بطاقة تحقيق'], 'مريم', 'سالم محسن الهاشمي', '١٣ شارع الجمهورية']
    expect(classified(front).documentType).toBe('id-card-egypt')
  })

  test('with what else it may be, likeliest first', () => {
    const { guesses } = classified(['LESEN MEMANDU', 'DRIVING LICENCE', 'MALAYSIA'])
    expect(guesses[0]).toMatchObject({ documentType: 'driving-licence-malaysia' })
    expect(guesses.map(({ confidence }) => confidence)).toEqual(guesses.map(({ confidence }) => confidence).toSorted((a, b) => b - a))
    expect(guesses.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThanOrEqual(1)
  })
})

describe('a type of the owner’s own', () => {
  const labelled = (label: string) => ({ kind: 'text', group: 'document', required: true, labels: [label] }) as const
  const fields = { passNumber: labelled('Pass No.'), department: labelled('Department'), badge: labelled('Badge colour') }
  const staffPass = defineDocument({
    key: 'staff-pass',
    country: null,
    titles: ['STAFF PASS'],
    format: 'ID-1',
    mrz: null,
    sides: ['front'],
    fields,
    checks: [],
    characterThreshold: 0.9,
    rows: [],
  })

  test('is told as all others, among all and among a few', () => {
    const printed = ['STAFF PASS', 'Pass No. 1042', 'Department Accounts', 'Badge colour green']
    expect(classified(printed).documentType).toBeNull()
    addOwnTypes([staffPass])
    expect(classified(printed).documentType).toBe('staff-pass')
    expect(classified(printed, null, { among: ['staff-pass', 'id-card-kenya'] }).documentType).toBe('staff-pass')
    expect(classified(ktp).documentType).toBe('id-card-indonesia')
    addOwnTypes([])
  })
})

describe('the engine finds out', async () => {
  const person = { ...inventPerson('classify'), issuingState: 'ARE', nationality: 'ARE' }
  const specimens = await openDrawingBoard()
  const front = await specimens.draw({ kind: 'td1-front', person, widthPx: 1200 })
  const back = await specimens.draw({ kind: 'td1-back', person, widthPx: 1200 })
  await specimens.close()
  const board = await openPageBoard()
  const words = ['COMMERCIAL INVOICE', 'CREDIT NOTE', 'We hope that you liked it here', 'and that we see you again soon']
  // Signs of a zone, digits and all, but none that holds.
  const falseZone = ['V<NAMXIMENES<<ANNA<MARIA<<<<<<<<<<<<', 'L898902C37NAM7408125F1204154<<<<<<<<']
  const lines = ktp.map((text, index) => ({ text, x: 60, y: 80 + 70 * index, sizePx: 32 }))
  const card = await board.draw({ widthPx: 1011, heightPx: 638, font: 'Inter Variable', lines })
  const zoneLines = falseZone.map((text, index) => ({ text, x: 40, y: 500 + 60 * index, sizePx: 42 }))
  const cardWithLines = await board.draw({ widthPx: 1011, heightPx: 638, font: 'JetBrains Mono Variable', lines: [...lines, ...zoneLines] })
  const said = words.map((text, index) => ({ text, x: 80, y: 120 + 90 * index, sizePx: 40 }))
  const wordsAlone = await board.draw({ widthPx: 900, heightPx: 1200, font: 'Inter Variable', lines: said })
  const few = [{ text: 'MALAYSIA', x: 80, y: 300, sizePx: 60 }]
  const label = await board.draw({ widthPx: 900, heightPx: 700, font: 'Inter Variable', lines: few })
  await board.close()
  const cards = await openCardBoard()
  const [arabic] = await cards.draw({ card: idCardLebanon, seed: 'classify', widthPx: 1100 })
  const [, egyptian] = await cards.draw({ card: idCardEgypt, seed: 'bench 3', widthPx: 1100 })
  await cards.close()
  const plates = await openPlateBoard()
  const car = await plates.draw([{ number: '京A12345', style: 'china-blue', x: 480, y: 420, widthPx: 300 }])
  const lorry = await plates.draw([{ number: '鲁B1234挂', style: 'china-two-rows', x: 480, y: 420, widthPx: 300 }])
  await plates.close()
  const engine = createEmbeddedEngine({ workers: 1 })
  await engine.start()
  afterAll(engine.stop)
  const read = async (...pictures: Buffer[]) =>
    engine.readDocument?.({ pictures: pictures.map((bytes) => ({ bytes })), documentType: null, today })

  test('whose card it is, and which page is which side of it', async () => {
    const reading = await read(back.image, front.image)
    expect(reading).toMatchObject({ documentType: 'id-card-emirates', pages: [{ side: 'back' }, {}] })
    expect(reading?.guesses?.[0]?.documentType).toBe('id-card-emirates')
  })

  test('a card without a zone, and its fields are read at once', async () => {
    const reading = await read(card)
    expect(reading?.documentType).toBe('id-card-indonesia')
    expect(reading?.pages[0]?.readings).toContainEqual(expect.objectContaining({ field: 'dateOfBirth', value: '1986-02-18' }))
  })

  test('an invoice of which nothing can be read, and keeps its text', async () => {
    const reading = await read(wordsAlone)
    expect(reading?.documentType).toBe('general-page')
    expect(reading?.guesses?.[0]?.documentType).toBe('commercial-invoice')
    expect(reading?.pages[0]?.text).not.toBeNull()
  })

  test('that lines like those of a zone are none, and reads them as print', async () => {
    const reading = await read(cardWithLines)
    expect(reading).toMatchObject({ documentType: 'id-card-indonesia', pages: [{ mrzLines: [] }] })
    expect(reading?.pages[0]?.timings).toHaveProperty('again')
    expect(reading?.pages[0]?.readings).toContainEqual(expect.objectContaining({ field: 'dateOfBirth', value: '1986-02-18' }))
  })

  // The right way up such cards are read in `specimens`.
  test('a card that says nothing to our own recogniser, upside down', async () => {
    if (!arabic) throw new Error('Nothing was drawn')
    const upsideDown = await read(await degrade(arabic.image, 'rotate-180', 'classify'))
    expect(upsideDown).toMatchObject({ documentType: 'id-card-lebanon', pages: [{ side: 'front', transform: { quarterTurns: 2 } }] })
  })

  test('the back of a card whose few words are read badly beside its digits', async () => {
    if (!egyptian) throw new Error('Nothing was drawn')
    expect(await read(egyptian.image)).toMatchObject({ documentType: 'id-card-egypt', pages: [{ side: 'back' }] })
  })

  test('which way up a card is that says nothing to our own recogniser, also where its type is known', async () => {
    if (!arabic) throw new Error('Nothing was drawn')
    const bytes = await degrade(arabic.image, 'rotate-180', 'classify')
    const told = { pictures: [{ bytes }], documentType: 'id-card-lebanon', today }
    const upright = {
      transform: { quarterTurns: 2 },
      readings: expect.arrayContaining([expect.objectContaining({ field: 'placeOfBirth' })]),
    }
    expect(await engine.readDocument?.(told)).toMatchObject({ pages: [upright] })
    // Unless a person said.
    expect(await engine.readDocument?.({ ...told, quarterTurns: [0] })).toMatchObject({ pages: [{ transform: { quarterTurns: 0 } }] })
  })

  test('a number plate on a car', async () => {
    expect(await read(car.image)).toMatchObject({ documentType: 'number-plate', guesses: [{ documentType: 'number-plate' }] })
  })

  test('a number plate in two rows, neither of which is one', async () => {
    expect(await read(lorry.image)).toMatchObject({ documentType: 'number-plate' })
  })

  test('no document, and offers a page of text where little is read', async () => {
    const { documentType, guesses } = (await read(label)) ?? {}
    expect(documentType).toBeNull()
    expect(guesses).toContainEqual(expect.objectContaining({ documentType: 'general-page' }))
  })
})
