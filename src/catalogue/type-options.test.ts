import { describe, expect, it } from 'vitest'
import { catalogue } from './catalogue.ts'
import { typeOptions } from './type-options.ts'

const groups = typeOptions(catalogue, { nameOf: ({ key }) => key, countryOf: (code) => `land of ${code}`, anyCountry: 'Any' })

describe('typeOptions', () => {
  it('offers every type once, those of any state first, then country by country', () => {
    expect(groups.flatMap(({ items }) => items.map(({ value }) => value)).toSorted()).toEqual(catalogue.map(({ key }) => key).toSorted())
    const [first, ...headings] = groups.map(({ value }) => value)
    expect(first).toBe('Any')
    expect(headings).toEqual(headings.toSorted((a, b) => a.localeCompare(b)))
  })

  it('is found by the words on the document and by its country', () => {
    const french = groups.flatMap(({ items }) => items).find(({ value }) => value === 'id-card-france')
    expect(french?.words).toContain('Carte nationale d’identité')
    expect(french?.words).toContain('land of FRA')
  })
})
