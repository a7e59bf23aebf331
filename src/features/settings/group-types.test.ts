import { expect, test } from 'vitest'
import { groupTypes } from './group-types.ts'

const types = [
  { key: 'passport', name: 'Passport' },
  { key: 'id-card-france', name: 'ID card, France' },
  { key: 'bank-card', name: 'Bank card' },
  { key: 'commercial-invoice', name: 'Invoice' },
]
const told = (sought: string) => groupTypes(types, sought).map(({ queue, types: own }) => [queue, ...own.map(({ name }) => name)])

test('types stand under their group, by name', () => {
  expect(told('')).toEqual([
    ['identity', 'ID card, France', 'Passport'],
    ['cards', 'Bank card'],
    ['invoices', 'Invoice'],
  ])
})

test('every word that is looked for stands in the name', () => {
  expect(told('card fr')).toEqual([['identity', 'ID card, France']])
  expect(told('CARD')).toEqual([
    ['identity', 'ID card, France'],
    ['cards', 'Bank card'],
  ])
  expect(told('no such')).toEqual([])
})
