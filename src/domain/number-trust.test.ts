import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDrawnNumber } from '#testing/numbers/any-drawn-number.ts'
import { numberFits } from './checks/number-fits.check.ts'
import { defineDocument, type FieldSpec } from './document-type.ts'
import { judgeRecord } from './judge-record.ts'
import { cnId } from './numbers/cn-id.ts'
import { hkId } from './numbers/hk-id.ts'
import type { ChecksumScheme } from './numbers/number-scheme.ts'
import { saId } from './numbers/sa-id.ts'
import { thId } from './numbers/th-id.ts'
import { twId } from './numbers/tw-id.ts'
import type { Character, Reading } from './reading.ts'

function numbered(checksum: ChecksumScheme | undefined, rule?: ChecksumScheme) {
  const number: FieldSpec = { kind: 'document-number', group: 'document', required: true, labels: [] }
  return defineDocument({
    key: 'test-card',
    country: null,
    titles: [],
    format: 'page',
    mrz: null,
    sides: ['front'],
    fields: { number: checksum === undefined ? number : { ...number, checksum } },
    checks: rule === undefined ? [] : [numberFits(rule, 'number')],
    characterThreshold: 0.9,
    rows: [],
  })
}

/** What the recogniser made of the character at a place, from 0. */
type Looks = Readonly<Record<number, Partial<Character>>>

function printed(value: string, looks: Looks = {}, source: Reading['source'] = 'ocr'): Reading {
  const characters = [...value].map((text, at) => ({ text, confidence: 0.99, box: null, repaired: false, candidates: [], ...looks[at] }))
  return { field: 'number', source, text: value, value, pageIndex: 0, box: null, characters, notes: [] }
}

function judge(scheme: ChecksumScheme | undefined, readings: readonly Reading[], rule?: ChecksumScheme) {
  const judgement = judgeRecord({ documentType: numbered(scheme, rule), readings, acceptedRules: [], today: '2026-11-22' })
  const [field] = judgement.fields
  if (field === undefined) throw new Error('no field')
  return { state: field.state, value: field.value, kinds: field.evidence.map(({ kind }) => kind), evidence: field.evidence }
}

const citizen = '11010519491231002X'

describe('a number with a check digit of its own', () => {
  it('is proven by one source that reads it clearly', () => {
    expect(judge(cnId, [printed(citizen)])).toMatchObject({
      state: 'proven',
      kinds: ['value-possible', 'characters-clear', 'check-digit-holds'],
    })
  })

  it('is by its letters and digits, however doubtful its signs are', () => {
    const looks = { confidence: 0.6, candidates: [{ text: '（', confidence: 0.4 }] }
    expect(judge(hkId, [printed('A123456(3)', { 7: looks })]).state).toBe('proven')
    expect(judge(hkId, [printed('A123456(3)', { 8: { confidence: 0.6 } })]).state).toBe('look')
  })

  it('is not without its rule, nor when a character is doubtful or not rated', () => {
    expect(judge(undefined, [printed(citizen)]).state).toBe('look')
    expect(judge(cnId, [printed(citizen, { 3: { confidence: 0.89 } })])).toMatchObject({ state: 'look' })
    expect(judge(cnId, [printed(citizen, { 3: { repaired: true } })]).state).toBe('look')
    expect(judge(cnId, [{ ...printed(citizen), characters: [] }])).toMatchObject({ state: 'look' })
  })

  it('is to be looked at when the digit does not hold, and the rule says what it should be', () => {
    const wrong = `${citizen.slice(0, 17)}1`
    expect(judge(cnId, [printed(wrong)])).toMatchObject({ state: 'look' })
    expect(judge(cnId, [printed(wrong)]).kinds[0]).toBe('check-digit-fails')
    expect(judge(cnId, [printed(wrong)], cnId)).toMatchObject({ state: 'conflict' })
    expect(judge(cnId, [printed(wrong), printed(wrong, {}, 'barcode')])).toMatchObject({ state: 'look' })
  })

  it('of several readings takes the one that holds', () => {
    const wrong = citizen.replace('1949', '1940')
    expect(judge(cnId, [printed(wrong), printed(citizen)])).toMatchObject({ state: 'look', value: citizen })
  })

  it('is not proven where another reading of the picture would hold too', () => {
    // D and O are eleven apart, and the modulus is eleven.
    const [number, twin] = ['D123456', 'O123456'].map((body) => body + hkId.checkDigit(`${body}0`))
    expect(number?.slice(-1)).toBe(twin?.slice(-1))
    const looks = { 0: { candidates: [{ text: 'O', confidence: 0.06 }] } }
    expect(judge(hkId, [printed(number ?? '')]).state).toBe('proven')
    expect(judge(hkId, [printed(number ?? '', looks)])).toMatchObject({ state: 'look' })
    expect(judge(hkId, [printed(number ?? '', looks)]).evidence).toContainEqual({
      kind: 'check-digit-blind',
      weight: 'against',
      values: { characters: 'D or O' },
    })
    // A code has nothing to recognise, so it comes first.
    expect(judge(hkId, [printed(number ?? ''), printed(twin ?? '', {}, 'barcode')]).evidence).toContainEqual({
      kind: 'check-digit-blind',
      weight: 'note',
      values: { characters: 'O or D' },
    })
  })

  it('is not proven by a digit that does not cover all of it', () => {
    expect(judge(thId, [printed('5609900012343')]).evidence).toContainEqual({
      kind: 'check-digit-partial',
      weight: 'against',
      values: { characters: '0' },
    })
    expect(judge(thId, [printed('5609900012343')]).state).toBe('look')
    expect(judge(thId, [printed('5609900012343'), printed('5609900012343', {}, 'barcode')]).state).toBe('proven')
    expect(judge(twId, [printed('A123456789')]).state).toBe('look')
  })

  it('is not proven by characters that do not make it up', () => {
    expect(judge(cnId, [{ ...printed('11010519491231003X'), value: citizen }]).state).toBe('look')
  })

  it('keeps signs and digits of other scripts out of it', () => {
    expect(judge(hkId, [printed('A123456(3)')]).state).toBe('proven')
    expect(judge(saId, [{ ...printed('١٠٠٠٠٠٠٠٠٨'), value: '1000000008' }]).state).toBe('proven')
  })
})

describe.each(['cnId', 'saId'] as const)('any number of %s with one digit confidently misread', (name) => {
  it('is never proven', () => {
    fc.assert(
      fc.property(anyDrawnNumber(name), fc.nat(17), fc.constantFrom(...'0123456789'), ({ number }, place, digit) => {
        const at = place % number.length
        fc.pre(/\d/.test(number.charAt(at)) && number.charAt(at) !== digit)
        const misread = number.slice(0, at) + digit + number.slice(at + 1)
        expect(judge({ cnId, saId }[name], [printed(misread)]).state).toBe('look')
      }),
    )
  })
})
