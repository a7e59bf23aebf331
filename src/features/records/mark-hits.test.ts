import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markHits } from './mark-hits.ts'

describe('markHits', () => {
  it('finds a word without minding case or accents', () => {
    expect(markHits('MÜLLER, Eva', 'mull')).toEqual([
      { text: 'MÜLL', isHit: true },
      { text: 'ER, Eva', isHit: false },
    ])
  })

  it('marks every word that was searched for', () => {
    expect(markHits('ERIKSSON, Anna', 'ann eriks')).toEqual([
      { text: 'ERIKS', isHit: true },
      { text: 'SON, ', isHit: false },
      { text: 'Ann', isHit: true },
      { text: 'a', isHit: false },
    ])
  })

  it('marks nothing for an empty search', () => {
    expect(markHits('ERIKSSON', ' ')).toEqual([{ text: 'ERIKSSON', isHit: false }])
  })

  it('gives the text back whatever is searched for', () => {
    assert(
      property(string({ unit: 'grapheme' }), string(), (text, searched) => {
        expect(
          markHits(text, searched)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
