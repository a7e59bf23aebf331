import { array, assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveItem } from './move-item.ts'

describe('moveItem', () => {
  it('puts the item where it is told', () => {
    expect(moveItem(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
    expect(moveItem(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
  })

  it('leaves the list alone where there is nothing to move or nowhere to go', () => {
    const list = ['a', 'b']
    expect(moveItem(list, 0, -1)).toBe(list)
    expect(moveItem(list, 1, 2)).toBe(list)
    expect(moveItem(list, 5, 0)).toBe(list)
  })

  it('loses nothing and is undone by the way back', () => {
    assert(
      property(array(integer()), integer({ min: 0, max: 9 }), integer({ min: 0, max: 9 }), (list, from, to) => {
        const moved = moveItem(list, from, to)
        expect(moved.toSorted()).toEqual(list.toSorted())
        if (from < list.length && to < list.length) expect(moveItem(moved, to, from)).toEqual(list)
      }),
    )
  })
})
