import { describe, expect, it } from 'vitest'
import { spellDoubt } from './spell-doubt.ts'

const texts: Record<string, string> = {
  'review.ordinal.4': 'fourth character',
  'review.spell.digit8': '8 as in eight',
  'review.spell.S': 'S as in Sierra',
  'review.spell.B': 'B as in Bravo',
  'review.spell.filler': 'the filler sign',
}
const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
  if (key === 'review.spell.either') return `${values['first']} or ${values['last']}`
  if (key === 'review.spell.doubt') return `${values['where']}, ${values['what']}`
  if (key === 'review.ordinal.other') return `character ${values['place']}`
  return texts[key] ?? `?${key}`
}

describe('spellDoubt', () => {
  it('spells the place and what may stand there', () => {
    expect(spellDoubt({ position: 3, characters: ['8', 'S'] }, say)).toBe('fourth character, 8 as in eight or S as in Sierra')
    expect(spellDoubt({ position: 3, characters: ['8', 's', 'B'] }, say)).toBe(
      'fourth character, 8 as in eight, S as in Sierra or B as in Bravo',
    )
  })

  it('counts where there is no word for the place, and says the character itself where it has no name', () => {
    expect(spellDoubt({ position: 22, characters: ['<'] }, say)).toBe('character 23, the filler sign')
    expect(spellDoubt({ position: 22, characters: ['漢'] }, say)).toBe('character 23, 漢')
  })
})
