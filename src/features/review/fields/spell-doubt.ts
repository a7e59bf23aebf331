import type { OpenText } from '#ui/use-open-text.ts'

export interface Doubt {
  /** Place in the value, from 0. */
  position: number
  /** What it may be, likeliest first; the character that stands there is the first. */
  characters: readonly string[]
}

const ordinalsInWords = 12

/** One character as it is said aloud: `8 as in eight`, `S as in Sierra`. */
function spellCharacter(character: string, say: OpenText): string {
  const upper = character.toUpperCase()
  if (/^[A-Z]$/.test(upper)) return say(`review.spell.${upper}`)
  if (/^[0-9]$/.test(upper)) return say(`review.spell.digit${upper}`)
  if (upper === '<') return say('review.spell.filler')
  if (upper === ' ') return say('review.spell.space')
  return character
}

/** A doubtful character spelled for the ear: `fourth character, 8 as in eight or S as in Sierra`. */
export function spellDoubt({ position, characters }: Doubt, say: OpenText): string {
  const place = position + 1
  const where = place <= ordinalsInWords ? say(`review.ordinal.${place}`) : say('review.ordinal.other', { place })
  const choices = characters.map((character) => spellCharacter(character, say))
  const last = choices.at(-1) ?? ''
  const what = choices.length > 1 ? say('review.spell.either', { first: choices.slice(0, -1).join(', '), last }) : last
  return say('review.spell.doubt', { where, what })
}
