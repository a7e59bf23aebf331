import { expect, test } from 'vitest'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import type { Reading, Source } from '#domain/reading.ts'
import { saidReadings } from '#testing/said-readings.ts'
import { remoteColumns } from './remote-columns.ts'

const documentType = findDocumentType('passport')
const says = (source: Source, values: Readonly<Record<string, string>>) => saidReadings(source, values, { confidence: 0.999 })

function columns(...readings: Reading[][]) {
  if (documentType === null) throw new Error('The type is gone.')
  const { fields } = judgeRecord({ documentType, readings: readings.flat(), acceptedRules: [], today: '2026-11-28' })
  return remoteColumns(fields, documentType, 'en-GB').map(({ field, says: { here, remote }, verdict }) => [field, here, remote, verdict])
}

const remote = says('flyocr', { surname: 'ERIKSEN', givenNames: 'ANNA MARIA', dateOfExpiry: '2034-04-15' })

test('each value stands beside the other reader’s, with the verdict on the two', () => {
  const here = [...says('mrz', { surname: 'ERIKSSON', documentNumber: 'L898902C3' }), ...says('ocr', { dateOfExpiry: '2034-04-15' })]
  expect(columns(here, remote).toSorted()).toEqual([
    ['dateOfExpiry', '15 Apr 2034', '15 Apr 2034', 'agree'],
    ['documentNumber', 'L898902C3', null, 'alone'],
    ['givenNames', null, 'ANNA MARIA', 'alone'],
    ['surname', 'ERIKSSON', 'ERIKSEN', 'differ'],
  ])
})

test('what a person typed or an office returned is no reading of our own, and neither is other print on the page', () => {
  const other = says('ocr', { givenNames: 'ANNE' }).map((reading) => ({ ...reading, notes: ['alternative' as const] }))
  const here = [...says('ocr', { surname: 'ERIKSEN' }), ...says('person', { dateOfExpiry: '2034-04-16' }), ...other]
  expect(columns(here, remote).filter(([, said]) => said !== null)).toEqual([['surname', 'ERIKSEN', 'ERIKSEN', 'agree']])
})

test('there is nothing to compare where only one of the two read', () => {
  expect([columns(remote), columns(says('mrz', { surname: 'ERIKSSON' }))]).toEqual([[], []])
})
