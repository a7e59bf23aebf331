export interface TextPart {
  text: string
  isHit: boolean
}

/** As the server's search sees letters: without accents, in lower case. One letter stays one letter. */
function foldLetter(letter: string): string {
  return letter.normalize('NFD').charAt(0).toLowerCase()
}

/** A text cut where the words that were searched for stand in it. */
export function markHits(text: string, searched: string): TextPart[] {
  const letters = [...text]
  const folded = letters.map(foldLetter)
  const isHit = letters.map(() => false)
  for (const word of searched.trim().split(/\s+/u).filter(Boolean)) {
    const wanted = [...word].map(foldLetter)
    for (let at = 0; at + wanted.length <= folded.length; at += 1) {
      if (wanted.every((letter, step) => folded[at + step] === letter)) isHit.fill(true, at, at + wanted.length)
    }
  }
  return letters.reduce<TextPart[]>((parts, letter, at) => {
    const last = parts.at(-1)
    if (last !== undefined && last.isHit === isHit[at]) last.text += letter
    else parts.push({ text: letter, isHit: isHit[at] === true })
    return parts
  }, [])
}
