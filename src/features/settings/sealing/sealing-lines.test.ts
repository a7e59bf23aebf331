import { expect, test } from 'vitest'
import { addOwnTypes, documentTypes } from '#catalogue/catalogue.ts'
import { documentTypeOf } from '#domain/own-types/document-type-of.ts'
import { ownTypeSchema } from '#domain/own-types/own-type.ts'
import { sealingLines } from './sealing-lines.ts'

const own = (key: string, more: object) => documentTypeOf(ownTypeSchema.parse({ key, name: key, fields: {}, ...more }))

test('every type stands in one line of its group; own types where they say so, in clear only if they say that', () => {
  addOwnTypes([own('staff-pass', {}), own('crate-note', { sealed: false }), own('badge', { sealed: true })])
  const lines = sealingLines(documentTypes().map((documentType) => ({ documentType, name: documentType.key })))
  expect(lines.map(({ queue, isSealed }) => `${queue} ${isSealed ? 'sealed' : 'clear'}`)).toEqual([
    'identity sealed',
    'cards sealed',
    'invoices clear',
    'vehicles sealed',
    'texts clear',
    'own-types sealed',
    'own-types clear',
  ])
  expect(lines.slice(-2).map(({ names }) => names)).toEqual([['badge', 'staff-pass'], ['crate-note']])
  expect(lines.flatMap(({ names }) => names)).toHaveLength(documentTypes().length)
})
