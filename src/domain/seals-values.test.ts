import { expect, test } from 'vitest'
import type { DocumentType, FieldGroup } from './document-type.ts'
import { sealsValues } from './seals-values.ts'

function typeWith(groups: readonly FieldGroup[], more: Pick<DocumentType, 'text' | 'sealed'> = {}) {
  const fields = Object.fromEntries(groups.map((group) => [group, { kind: 'text' as const, group, required: false, labels: [] }]))
  return { fields, ...more }
}

test.each([
  ['nobody knows what it is', null, true],
  ['it names a holder', typeWith(['document', 'holder']), true],
  ['it has nothing but a number', typeWith(['document']), true],
  ['it has no field at all', typeWith([]), true],
  ['it names who sells', typeWith(['document', 'seller']), false],
  ['it names who buys', typeWith(['document', 'buyer']), false],
  ['it says for how much', typeWith(['document', 'amounts']), false],
  ['it names a holder and for how much', typeWith(['holder', 'amounts']), true],
  ['it is a text', typeWith([], { text: true }), false],
  ['its owner says so', typeWith(['amounts'], { sealed: true }), true],
  ['its owner says that it is not', typeWith(['holder'], { sealed: false }), false],
])('when %s', (_, documentType, isSealed) => {
  expect(sealsValues(documentType)).toBe(isSealed)
})
