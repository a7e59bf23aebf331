/** Signs that fonts draw in several ways, and recognisers write in whichever they have learned. */
const drawnAlike: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛`´′]/gu, "'"],
  [/[“”„‟″«»]/gu, '"'],
  [/[‐‑‒–—―−]/gu, '-'],
]

/**
 * Whether two readings of one line say the same print. Spaces are no print: how wide one is, each recogniser guesses. Capitals and
 * accents are.
 */
export function samePrint(one: string, other: string): boolean {
  return barePrint(one) === barePrint(other)
}

function barePrint(text: string): string {
  return drawnAlike
    .reduce((bare, [drawn, sign]) => bare.replaceAll(drawn, sign), text)
    .normalize('NFKC')
    .replace(/\s/gu, '')
}
