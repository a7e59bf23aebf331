import { describe, expect, it } from 'vitest'
import { writeValue } from '#domain/export/write-value.ts'
import { fieldChoices, kindOfField, wayFor, waysToWrite } from './field-choices.ts'

describe('fieldChoices', () => {
  it('holds the fields of the documents in their order, then what a record tells of itself', () => {
    const choices = fieldChoices(['passport'])
    expect(choices.slice(0, 3)).toEqual(['documentCode', 'issuingState', 'documentNumber'])
    expect(choices.at(-1)).toBe('recordId')
    expect(choices).not.toContain('issuingOffice')
    expect(choices).not.toContain('portrait')
  })

  it('holds those of every document where none is chosen, each once', () => {
    const choices = fieldChoices([])
    expect(choices).toContain('issuingOffice')
    expect(new Set(choices).size).toBe(choices.length)
  })
})

describe('waysToWrite', () => {
  it('offers only what changes something', () => {
    const samples: Record<string, string> = { dateOfBirth: '1974-08-12', issuingState: 'DEU', surname: 'Müller', documentNumber: 'AB 1' }
    for (const [field, value] of Object.entries(samples)) {
      const written = waysToWrite(field).map((way) => writeValue(value, way))
      expect(new Set(written).size).toBe(written.length)
      expect(written[0]).toBe(value)
    }
  })

  it('falls back to how a value is kept', () => {
    expect(wayFor('surname', 'date-dots')).toBe('as-it-is')
    expect(wayFor('dateOfBirth', 'date-iso')).toBe('as-it-is')
    expect(wayFor('dateOfBirth', 'date-dots')).toBe('date-dots')
    expect(kindOfField('made up')).toBe('code')
  })
})
