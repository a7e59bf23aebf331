import { describe, expect, it } from 'vitest'
import { fieldChoices, waysToWrite } from './field-choices.ts'

describe('fieldChoices', () => {
  it('offers the fields of the chosen types and the record’s own', () => {
    const ofPassports = fieldChoices(['passport'])
    expect(ofPassports).toEqual(expect.arrayContaining(['personalNumber', 'recordId', 'lookedAtBy', 'capturedAt']))
    expect(ofPassports).not.toContain('dateOfIssue')
    expect(fieldChoices([])).toEqual(expect.arrayContaining(['personalNumber', 'dateOfIssue']))
  })

  it('offers no field twice and no picture', () => {
    const all = fieldChoices([])
    expect(new Set(all).size).toBe(all.length)
    expect(all).not.toContain('portrait')
  })
})

describe('waysToWrite', () => {
  it('offers dates, states and texts their own ways', () => {
    expect(waysToWrite('dateOfBirth')).toContain('date-dots')
    expect(waysToWrite('nationality')).toEqual(['as-it-is', 'country-name'])
    expect(waysToWrite('documentNumber')).toContain('as-text')
    expect(waysToWrite('reference')).not.toContain('date-iso')
  })
})
