import { expect, test } from 'vitest'
import { catalogue } from '#catalogue/catalogue.ts'
import { notReadYet, takenFor } from './not-read-yet.ts'

const specimens = Object.values(notReadYet).flatMap((group) => Object.keys(group))

test('every document of the reference is read from a specimen; plates and pages of print have tests of their own', () => {
  const types = catalogue.filter(
    ({ mrz, rows }) => mrz !== null || rows.some(({ endpoint }) => endpoint === 'recog' || endpoint === 'invoice'),
  )
  const without = types.map(({ key }) => key).filter((key) => !specimens.includes(key))
  expect(without).toEqual(['number-plate', 'general-page'])
})

test('each specimen stands in one group', () => {
  expect(new Set(specimens).size).toBe(specimens.length)
  expect(Object.keys(takenFor).filter((id) => !specimens.includes(id))).toEqual([])
})
