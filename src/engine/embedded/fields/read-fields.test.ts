import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { passport } from '#catalogue/travel/passport.document.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { openDrawingBoard } from '#testing/specimens/draw-specimen.ts'
import { inventPerson } from '#testing/specimens/invent-person.ts'
import { createEmbeddedEngine } from '../embedded-engine.ts'
import { readFields } from './read-fields.ts'

const today = '2026-11-22'

function valuesOf(rows: Parameters<typeof madePageText>[0]): Record<string, string | null> {
  const page = { index: 0, text: madePageText(rows), aspect: 1.42 }
  return Object.fromEntries(
    readFields({ documentType: passport, pages: [page], zone: [], today }).map(({ reading }) => [reading.field, reading.value]),
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
})

test('any page: nothing is thrown, and every character of a reading that was not repaired stands on the page', () => {
  const word = fc.oneof(fc.constantFrom('Surname', 'Date of birth', '12 AUG 1974', 'Sex', 'F', 'L898902C3', '姓名', 'Nom'), fc.string())
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (rows) => {
      const letters = new Set(rows.flat().join(''))
      const page = { index: 0, text: madePageText(rows), aspect: 1.42 }
      for (const { reading, alternatives } of readFields({ documentType: passport, pages: [page], zone: [], today })) {
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
    const fields = readFields({ documentType: passport, pages: [{ index: 0, text, aspect: 1.42 }], zone: [], today })
    const values = Object.fromEntries(fields.map(({ reading: own }) => [own.field, own.value]))
    expect(values).toMatchObject({ dateOfBirth: '1974-08-12', dateOfIssue: '2024-04-16', documentNumber: person.documentNumber })
  })
})
