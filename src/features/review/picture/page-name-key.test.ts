import { describe, expect, it } from 'vitest'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { pageNameKey } from './page-name-key.ts'

describe('a page is called', () => {
  it.each([
    { documentType: 'passport', index: 0, side: null, name: 'data' },
    { documentType: 'passport', index: 1, side: null, name: 'numbered' },
    { documentType: 'id-card-td1', index: 0, side: null, name: 'front' },
    { documentType: 'id-card-td1', index: 0, side: 'back', name: 'back' },
    { documentType: 'id-card-td1', index: 2, side: null, name: 'numbered' },
    { documentType: 'invoice-vat-special', index: 0, side: null, name: 'numbered' },
    { documentType: 'general-page', index: 0, side: null, name: 'numbered' },
    { documentType: 'number-plate', index: 0, side: null, name: 'numbered' },
    { documentType: 'nobody knows', index: 0, side: 'front', name: 'numbered' },
  ] as const)('$documentType, its page $index that shows $side: $name', ({ documentType, index, side, name }) => {
    expect(pageNameKey({ index, side }, findDocumentType(documentType))).toBe(`review.page.${name}`)
  })
})
