import { expect, test } from 'vitest'
import { nobody, type OwnCompany } from '../own-company.ts'
import { buyerIsOurs } from './buyer-is-ours.check.ts'

const check = buyerIsOurs({ name: 'buyerName', taxId: 'buyerTaxId' }, { name: 'sellerName', taxId: 'sellerTaxId' })
const own: OwnCompany = { names: ['Zenith Information Ltd', '青屿远帆信息技术有限公司'], taxIds: ['DE 987654321', '91999902MA1P7R6E5F'] }

function said(buyerName: string | null, buyerTaxId: string | null, ours: OwnCompany = own): string {
  const outcome = check.run({ buyerName, buyerTaxId }, { today: '2026-11-22', own: ours })
  return outcome.result === 'pass' ? 'pass' : `${outcome.result} ${outcome.reason.code} ${outcome.reason.values['field']}`
}

test.each([
  ['ZENITH INFORMATION, LTD.', null, 'pass'],
  ['青屿远帆信息技术有限公司', '91999902ma1p7r6e5f', 'pass'],
  ['Zenith Information Ltd', 'DE987654322', 'fail buyer-number-not-ours buyerTaxId'],
  ['Somebody else', 'DE987654321', 'pass'],
  ['Zenith Information Ltd & Co', null, 'fail buyer-not-ours buyerName'],
  ['', ' - ', 'unknown no-value buyerName'],
  [null, null, 'unknown no-value buyerName'],
])('%s, %s: %s', (name, taxId, outcome) => {
  expect(said(name, taxId)).toBe(outcome)
})

test('an invoice of ours has another buyer, and that is right', () => {
  const ofOurs = (values: Record<string, string>) => check.run({ buyerName: 'Somebody', ...values }, { today: '2026-11-22', own })
  expect(ofOurs({ sellerName: 'Zenith Information Ltd.' })).toMatchObject({ result: 'unknown', reason: { code: 'seller-is-ours' } })
  expect(ofOurs({ sellerTaxId: 'DE987654321' })).toMatchObject({ result: 'unknown', reason: { code: 'seller-is-ours' } })
  expect(ofOurs({ sellerName: 'Zenith Information Ltd.', sellerTaxId: 'DE1' })).toMatchObject({ result: 'fail' })
  expect(ofOurs({ sellerName: 'Nobody' })).toMatchObject({ result: 'fail', reason: { code: 'buyer-not-ours' } })
})

test('what is not set is not held against a buyer', () => {
  expect(said('Somebody', 'DE1', nobody)).toBe('unknown own-company-not-set buyerName')
  expect(said('Zenith Information Ltd', 'DE1', { ...own, taxIds: [] })).toBe('pass')
  expect(said('Somebody', 'DE 987 654 321', { ...own, names: [] })).toBe('pass')
  expect(said('Somebody', null, { ...own, names: [] })).toBe('unknown no-value buyerName')
  const alone = buyerIsOurs({ name: 'buyerName' }).run({ buyerName: 'Zenith Information Ltd' }, { today: '2026-11-22', own })
  expect(alone).toEqual({ result: 'pass' })
  expect(check.run({ buyerName: 'Zenith Information Ltd' }, { today: '2026-11-22' })).toMatchObject({ result: 'unknown' })
})
