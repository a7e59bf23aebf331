import { assert, property, string, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepOrder } from './keep-order.ts'

const rows = (...ids: string[]) => ids.map((id) => ({ id }))
const ids = (given: readonly { id: string }[]) => given.map((row) => row.id)

describe('keepOrder', () => {
  it('takes the given order at first', () => {
    expect(ids(keepOrder([], rows('c', 'a', 'b')))).toEqual(['c', 'a', 'b'])
  })

  it('puts what is new at the end, wherever it was given', () => {
    expect(ids(keepOrder(['a', 'b'], rows('new', 'b', 'a')))).toEqual(['a', 'b', 'new'])
  })

  it('drops what is gone', () => {
    expect(ids(keepOrder(['a', 'b', 'c'], rows('c', 'a')))).toEqual(['a', 'c'])
  })

  it('holds each row that was given exactly once', () => {
    const idList = uniqueArray(string({ minLength: 1, maxLength: 3 }))
    assert(
      property(idList, idList, (shown, fresh) => {
        const kept = ids(keepOrder(shown, rows(...fresh)))
        expect(kept.toSorted()).toEqual(fresh.toSorted())
      }),
    )
  })
})
