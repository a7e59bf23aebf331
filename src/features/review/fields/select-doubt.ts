/** Selects the first doubtful character, so that the next key replaces it; all of the text where none is doubtful. */
export function selectDoubt(input: HTMLInputElement, doubts: readonly number[]): void {
  const [place] = doubts
  if (place === undefined) input.select()
  else input.setSelectionRange(place, place + 1)
}
