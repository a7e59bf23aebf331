/** The characters of machine-readable zones in the order of the OCR-B net's outputs; the blank comes after them. */
export const mrzAlphabet = '<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
export const classCount = mrzAlphabet.length
export const blankClass = mrzAlphabet.length
export const fillerClass = 0

/** Stands for the logarithm of probability 0: below every other, yet sums of it stay exact. */
export const impossible = -1e9

/** The class of a character; -1 for one that no machine-readable zone holds. */
export function classOf(character: string): number {
  return mrzAlphabet.indexOf(character)
}

export function characterOf(index: number): string {
  return mrzAlphabet[index] ?? '<'
}
