import { describe, expect, it } from 'vitest'
import type { OpenMatter } from '#domain/judge-record.ts'
import { nextMatter } from './next-matter.ts'

const order = ['surname', 'number', 'expiry']
const look = (field: string): OpenMatter => ({ kind: 'look', field })
const rule: OpenMatter = { kind: 'rule', field: 'expiry', rule: 'notExpired', reason: { code: 'expired', values: {} } }

describe('nextMatter', () => {
  it('goes to the next doubtful field in document order', () => {
    expect(nextMatter([look('surname'), look('number'), rule], 'surname', order)).toEqual(look('number'))
  })

  it('starts with the first when no field is focused', () => {
    expect(nextMatter([look('number'), rule], null, order)).toEqual(look('number'))
  })

  it('goes to rules after the last field, and then back to fields that were passed over', () => {
    expect(nextMatter([look('surname'), rule], 'number', order)).toEqual(rule)
    expect(nextMatter([look('surname')], 'number', order)).toEqual(look('surname'))
  })

  it('says when nothing is left', () => {
    expect(nextMatter([], 'number', order)).toBeNull()
  })
})
