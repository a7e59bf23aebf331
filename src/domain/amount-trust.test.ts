import { describe, expect, it } from 'vitest'
import { amountInWords } from './checks/amount-in-words.check.ts'
import { defineDocument, type FieldSpec } from './document-type.ts'
import { judgeRecord } from './judge-record.ts'
import type { Character, Reading } from './reading.ts'

function spec(kind: FieldSpec['kind']): FieldSpec {
  return { kind, group: 'amounts', required: true, labels: [] }
}

const bill = defineDocument({
  key: 'test-bill',
  country: null,
  titles: [],
  format: 'page',
  mrz: null,
  sides: ['front'],
  fields: { total: spec('amount'), words: spec('text') },
  checks: [amountInWords('words', 'total')],
  characterThreshold: 0.9,
  rows: [],
})

/** At which character, what else it may be, and how surely. */
interface Doubt {
  at: number
  others: Readonly<Record<string, number>>
}

/** Print of which one character was not read clearly. */
function printed(field: string, [text, value]: readonly [string, string], { at, others }: Doubt): Reading {
  const doubt = Object.entries(others).map(([other, confidence]) => ({ text: other, confidence }))
  const sure = 0.97 - doubt.reduce((sum, { confidence }) => sum + confidence, 0)
  const characters = [...text].map((letter, index): Character => ({
    text: letter,
    confidence: index === at ? sure : 0.99,
    box: null,
    repaired: false,
    candidates: index === at ? doubt : [],
  }))
  return { field, source: 'ocr', text, value, pageIndex: 0, box: null, characters, notes: [] }
}

function statesOf(...readings: readonly Reading[]): (string | undefined)[] {
  const { fields } = judgeRecord({ documentType: bill, readings, acceptedRules: [], today: '2026-11-22' })
  return ['total', 'words'].map((key) => fields.find((field) => field.key === key)?.state)
}

const figures = ['￥3413.86', '3413.86'] as const
const capitals = ['叁仟肆佰壹拾叁圆捌角陆分', '叁仟肆佰壹拾叁圆捌角陆分'] as const

describe('an amount of which a character is not clear', () => {
  it('is as sure as that it stays the same, whichever sign it is', () => {
    expect(
      statesOf(printed('total', figures, { at: 0, others: { '¥': 0.3 } }), printed('words', capitals, { at: 0, others: { 参: 0.15 } })),
    ).toEqual(['proven', 'proven'])
  })

  it('is in doubt where another sign makes another amount', () => {
    expect(
      statesOf(printed('total', figures, { at: 0, others: { '4': 0.3 } }), printed('words', capitals, { at: 0, others: { 参: 0.15 } })),
    ).toEqual(['look', 'look'])
    expect(
      statesOf(printed('total', figures, { at: 1, others: { '8': 0.3 } }), printed('words', capitals, { at: 0, others: { 参: 0.15 } })),
    ).toEqual(['look', 'look'])
    expect(
      statesOf(printed('total', figures, { at: 0, others: { '¥': 0.3 } }), printed('words', capitals, { at: 0, others: { 肆: 0.15 } })),
    ).toEqual(['look', 'look'])
  })
})
