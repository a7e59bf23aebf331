import { expect, test } from 'vitest'
import { evidence } from '../reading-evidence.ts'
import type { Field } from '../record.ts'
import { withOwnCompany } from './with-own-company.ts'

const own = { names: ['Zenith Information Ltd'], taxIds: ['DE987654321'] }

function field(key: string, value: string | null, against: 'no-check-digit' | 'characters-doubtful' = 'no-check-digit'): Field {
  return { key, value, state: 'look', evidence: [evidence(against, 'against')], readings: [], source: 'ocr' }
}

const told = (fields: Field[]) =>
  withOwnCompany(fields, own).map(({ state, evidence: why }) => `${state} ${why.map(({ kind }) => kind).join(' ')}`)

test('a buyer who is ours to the letter and was read clearly is proven by the settings', () => {
  expect(told([field('buyerName', 'Zenith Information Ltd'), field('buyerTaxId', 'DE987654321')])).toEqual([
    'proven is-ours no-check-digit',
    'proven is-ours no-check-digit',
  ])
})

test('one who is ours but for signs and capitals, or was read unsurely, is looked at', () => {
  expect(
    told([
      field('buyerName', 'ZENITH INFORMATION LTD.'),
      field('buyerTaxId', 'DE 987654321'),
      field('buyerTaxId', 'DE987654321', 'characters-doubtful'),
    ]),
  ).toEqual(['look no-check-digit is-ours', 'look no-check-digit is-ours', 'look characters-doubtful is-ours'])
})

test('others, and sellers, are left as they are', () => {
  const others = [field('buyerName', 'Zenith'), field('buyerName', null), field('sellerName', 'Zenith Information Ltd')]
  expect(withOwnCompany(others, own)).toEqual(others)
})
