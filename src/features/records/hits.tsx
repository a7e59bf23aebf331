import { markHits } from './mark-hits.ts'

/** A text with what was searched for marked in it. */
export function Hits({ text, searched }: { text: string; searched: string }) {
  let at = 0
  return markHits(text, searched).map((part) => {
    at += part.text.length
    return part.isHit ? <mark key={at}>{part.text}</mark> : <span key={at}>{part.text}</span>
  })
}
