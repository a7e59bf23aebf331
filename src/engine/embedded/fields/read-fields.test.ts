import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { passport } from '#catalogue/travel/passport.document.ts'
import type { DocumentType } from '#domain/document-type.ts'
import { hkId } from '#domain/numbers/hk-id.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { openDrawingBoard } from '#testing/specimens/draw-specimen.ts'
import { inventPerson } from '#testing/specimens/invent-person.ts'
import { createEmbeddedEngine } from '../embedded-engine.ts'
import { labelledPage, readFields } from './read-fields.ts'

const today = '2026-11-22'

function valuesOf(rows: Parameters<typeof madePageText>[0]): Record<string, string | null> {
  const page = { index: 0, text: madePageText(rows), aspect: 1.42 }
  return Object.fromEntries(
    readFields({ documentType: passport, page: labelledPage([page], passport), zone: [], today }).map(({ reading }) => [
      reading.field,
      reading.value,
    ]),
  )
}

describe('values are found by their labels', () => {
  test('below, in two languages, side by side', () => {
    expect(
      valuesOf([
        ['Surname / Nom', 'Passport No. / N° du passeport'],
        ['ERIKSSON', 'L898902C3'],
        ['Date of birth / Date de naissance', 'Date of issue / Date de délivrance'],
        ['12 AUG 1974', '16 APR 2024'],
      ]),
    ).toMatchObject({ surname: 'ERIKSSON', documentNumber: 'L898902C3', dateOfBirth: '1974-08-12', dateOfIssue: '2024-04-16' })
  })

  test('on the same line, and glued to it', () => {
    expect(valuesOf(['Place of birth: ZENITH', 'SurnameERIKSSON', 'Date of birth 12.08.1974'])).toMatchObject({
      placeOfBirth: 'ZENITH',
      surname: 'ERIKSSON',
      dateOfBirth: '1974-08-12',
    })
  })

  test('a label that the recogniser misread a little is one still, another label is no value', () => {
    expect(valuesOf(['Surnarne', 'Given names', 'ANNA MARIA'])).toMatchObject({ givenNames: 'ANNA MARIA' })
    expect(valuesOf(['Surname', 'Signature of bearer'])).not.toHaveProperty('surname')
  })

  test('the point of an abbreviation belongs to its value, one after a whole word does not', () => {
    expect(valuesOf(['Place of birth: MONTERREY, N.L.', 'Authority: SPECIMEN OFFICE.'])).toMatchObject({
      placeOfBirth: 'MONTERREY, N.L.',
      authority: 'SPECIMEN OFFICE',
    })
  })

  test('what has the shape of a day in no month is none', () => {
    expect(valuesOf(['Place of birth: 46 JALAN MAWAR 11'])).toMatchObject({ placeOfBirth: '46 JALAN MAWAR 11' })
  })

  test('a language that nobody listed belongs to the label, and a longer label is another one', () => {
    expect(valuesOf(['Kenninafn / Surname / Sukunimi (1)', 'ERIKSSON'])).toMatchObject({ surname: 'ERIKSSON' })
    expect(valuesOf(['Nom de religion', 'MUSTER'])).not.toHaveProperty('surname')
  })

  test.each(['12 AUG / AOÛT 1974', '12 08 1974', '12.08,1974', '1974年08月12日', 'I2.O8.1974', '12 AUG 74'])(
    'a day printed as %s',
    (printed) => {
      expect(valuesOf([`Date of birth: ${printed}`])).toMatchObject({ dateOfBirth: '1974-08-12' })
    },
  )

  test('the one date that is left between birth and expiry is the issue', () => {
    expect(valuesOf(['Date of birth: 12.08.1974', 'Date of expiry: 15.04.2034', '16.04.2024'])).toMatchObject({ dateOfIssue: '2024-04-16' })
    expect(valuesOf(['Date of birth: 12.08.1974', 'Date of expiry: 15.04.2034', '16.04.2024', '16.04.2023'])).not.toHaveProperty(
      'dateOfIssue',
    )
  })

  test('what only its place tells says so', () => {
    const rows = ['Date of birth: 12.08.1974', 'Date of expiry: 15.04.2034', '16.04.2024']
    const page = { index: 0, text: madePageText(rows), aspect: 1.42 }
    const unlabelled = readFields({ documentType: passport, page: labelledPage([page], passport), zone: [], today }).filter(({ reading }) =>
      reading.notes.includes('unlabelled'),
    )
    expect(unlabelled.map(({ reading }) => reading.field)).toEqual(['dateOfIssue'])
  })
})

const card: DocumentType = {
  ...passport,
  key: 'test-card',
  mrz: null,
  otherLabels: [],
  checks: [],
  fields: {
    nameChinese: { kind: 'name', group: 'holder', required: true, labels: ['姓名', 'Name'], line: 1 },
    fullName: { kind: 'name', group: 'holder', required: true, labels: ['姓名', 'Name'], line: 2 },
    placeOfBirth: { kind: 'text', group: 'holder', required: true, labels: ['Tempat/Tgl Lahir'] },
    dateOfBirth: { kind: 'date', group: 'holder', required: true, labels: ['Tempat/Tgl Lahir', '4.'] },
    sex: { kind: 'sex', group: 'holder', required: true, labels: ['Sexo'], words: { M: 'F', H: 'M' } },
    nationality: { kind: 'country', group: 'holder', required: true, labels: ['Kewarganegaraan'], words: { WNI: 'IDN' } },
    validFrom: { kind: 'date', group: 'document', required: true, labels: ['有效期限'], dates: { span: 'from' } },
    validUntil: { kind: 'date', group: 'document', required: true, labels: ['有效期限'], dates: { span: 'until' } },
    personalNumber: { kind: 'document-number', group: 'document', required: true, labels: [], checksum: hkId },
  },
}

function cardOf(rows: Parameters<typeof madePageText>[0], doubts: Parameters<typeof madePageText>[1] = []): Record<string, string | null> {
  const page = { index: 0, text: madePageText(rows, doubts), aspect: 1.58 }
  const fields = readFields({ documentType: card, page: labelledPage([page], card), zone: [], today })
  return Object.fromEntries(fields.map(({ reading }) => [reading.field, reading.value]))
}

describe('a page that asks the same of several people', () => {
  const family: DocumentType = {
    ...card,
    fields: {
      motherName: { kind: 'name', group: 'holder', required: true, labels: ['母亲姓名'] },
      motherAddress: { kind: 'address', group: 'holder', required: true, labels: ['住址'], lines: 2, partOf: 'motherName' },
      motherNationality: { kind: 'country', group: 'holder', required: true, labels: ['国籍'], partOf: 'motherName' },
      fatherName: { kind: 'name', group: 'holder', required: true, labels: ['父亲姓名'] },
      fatherAddress: { kind: 'address', group: 'holder', required: true, labels: ['住址'], lines: 2, partOf: 'fatherName' },
      fatherNationality: { kind: 'country', group: 'holder', required: true, labels: ['国籍'], partOf: 'fatherName' },
    },
  }
  const told = (rows: Parameters<typeof madePageText>[0]) =>
    Object.fromEntries(
      readFields({
        documentType: family,
        page: labelledPage([{ index: 0, text: madePageText(rows), aspect: 1.4 }], family),
        zone: [],
        today,
      }).map(({ reading }) => [reading.field, reading.value]),
    )

  test('each value is whose heading stands above or before it', () => {
    expect(
      told([
        ['母亲姓名: 李娜', '国籍: 美国/USA'],
        '住址: 北京市朝阳区建国门外大街1号',
        ['父亲姓名: 王强', '国籍: FRA'],
        '住址: 上海市黄浦区南京东路2号',
      ]),
    ).toEqual({
      motherName: '李娜',
      motherNationality: 'USA',
      motherAddress: '北京市朝阳区建国门外大街1号',
      fatherName: '王强',
      fatherNationality: 'FRA',
      fatherAddress: '上海市黄浦区南京东路2号',
    })
  })

  test('the last line of an address may be a number and one sign', () => {
    const rows = ['母亲姓名: 李娜', '住址', '北京市朝阳区建国门外大街1号11栋1', '57室']
    expect(told(rows)['motherAddress']).toBe('北京市朝阳区建国门外大街1号11栋157室')
  })

  test('nobody’s without a heading', () => {
    expect(told(['住址: 北京市朝阳区建国门外大街1号'])).toEqual({})
  })
})

describe('what cards print', () => {
  test('two values behind one label: a place and a day, two ends of a span, a line each', () => {
    expect(cardOf(['Tempat/Tgl Lahir : JAKARTA, 18-02-1986'])).toMatchObject({ placeOfBirth: 'JAKARTA', dateOfBirth: '1986-02-18' })
    expect(cardOf([['Tempat/Tgl Lahir', '18-02-1986', 'JAKARTA', 'Sexo M']])).toMatchObject({ placeOfBirth: 'JAKARTA', sex: 'F' })
    expect(cardOf(['有效期限2015.03.02-2035.03.02'])).toMatchObject({ validFrom: '2015-03-02', validUntil: '2035-03-02' })
    expect(cardOf(['姓名 Name', '樂永晴', 'LOK, Wing Ching'])).toMatchObject({ nameChinese: '樂永晴', fullName: 'LOK, Wing Ching' })
  })

  test('words that mean something of their own there', () => {
    expect(cardOf(['Sexo M', 'Kewarganegaraan: WNI'])).toMatchObject({ sex: 'F', nationality: 'IDN' })
  })

  test('a name in a place of its own, where the page was cut out a little wrong and the next field shows there too', () => {
    const at = { x: 0, y: 0, width: 1, height: 0.16 }
    const placed: DocumentType = {
      ...card,
      fields: { fullName: { kind: 'name', group: 'holder', required: true, labels: [], lines: 2, at } },
    }
    const page = { index: 0, text: madePageText(['SITI AMINAH BINTI ISMAIL', '46 JALAN MAWAR 11']), aspect: 1.58 }
    const [name] = readFields({ documentType: placed, page: labelledPage([page], placed), zone: [], today })
    expect(name?.reading.value).toBe('SITI AMINAH BINTI ISMAIL')
  })

  test('a label that is read from the right', () => {
    expect(cardOf([['18/02/1986', ':Tempat/Tgl Lahir']])).toMatchObject({ dateOfBirth: '1986-02-18' })
  })

  test('without any label what shows by itself what it is', () => {
    expect(cardOf(['26-11-18 A123456(3)', '女F'])).toMatchObject({ personalNumber: 'A123456(3)', sex: 'F' })
    expect(cardOf(['JOHN F KENNEDY', 'A123456(4)'])).not.toHaveProperty('sex')
    expect(cardOf(['A123456(4)'])).not.toHaveProperty('personalNumber')
  })

  test('a character of a number is read as what else it looks like where its check digit holds for that alone', () => {
    const doubt = { line: 0, character: 3, confidence: 0.6, candidates: [['3', 0.3]] } as const
    expect(cardOf(['A128456(3)'], [doubt])).toMatchObject({ personalNumber: 'A123456(3)' })
  })
})

test('any page: nothing is thrown, and every character of a reading that was not repaired stands on the page', () => {
  const word = fc.oneof(fc.constantFrom('Surname', 'Date of birth', '12 AUG 1974', 'Sex', 'F', 'L898902C3', '姓名', 'Nom'), fc.string())
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (rows) => {
      const letters = new Set(rows.flat().join(''))
      const page = { index: 0, text: madePageText(rows), aspect: 1.42 }
      for (const { reading, alternatives } of readFields({
        documentType: passport,
        page: labelledPage([page], passport),
        zone: [],
        today,
      })) {
        for (const { text, characters } of [reading, ...alternatives]) {
          expect(characters.map((character) => character.text).join('')).toBe(text)
          for (const character of characters) if (!character.repaired) expect(letters).toContain(character.text)
        }
      }
    }),
  )
})

describe('a drawn passport, read by the engine', async () => {
  const person = { ...inventPerson('labels'), dateOfBirth: '1974-08-12', dateOfIssue: '2024-04-16' }
  const board = await openDrawingBoard()
  const { image } = await board.draw({ kind: 'passport', person, widthPx: 1600 })
  await board.close()
  const engine = createEmbeddedEngine({ workers: 1 })
  await engine.start()
  afterAll(engine.stop)

  test('what stands beside the zone’s values is found by its labels', async () => {
    const reading = await engine.readDocument?.({ pictures: [{ bytes: image }], documentType: 'general-page', today })
    const text = reading?.pages[0]?.text
    if (!text) throw new Error('No text')
    const fields = readFields({ documentType: passport, page: labelledPage([{ index: 0, text, aspect: 1.42 }], passport), zone: [], today })
    const values = Object.fromEntries(fields.map(({ reading: own }) => [own.field, own.value]))
    expect(values).toMatchObject({ dateOfBirth: '1974-08-12', dateOfIssue: '2024-04-16', documentNumber: person.documentNumber })
  })
})
