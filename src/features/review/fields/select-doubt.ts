/**
 * Selects the first doubtful character, so that the next key replaces it. Where none is doubtful: all of a line, so
 * that it can be typed anew; in an open field the caret goes to the end, so that no stray key replaces what is looked at.
 */
export function selectDoubt(input: HTMLInputElement, doubts: readonly number[], isOpen: boolean): void {
  const [place] = doubts
  if (place !== undefined) input.setSelectionRange(place, place + 1)
  else if (isOpen) input.setSelectionRange(input.value.length, input.value.length)
  else input.select()
}
