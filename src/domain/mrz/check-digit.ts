const weights = [7, 3, 1] as const

/** The number a character stands for: digits themselves, A = 10 ... Z = 35, the filler and anything else 0. */
function worthOf(character: string): number {
  if (character >= '0' && character <= '9') return character.charCodeAt(0) - 48
  if (character >= 'A' && character <= 'Z') return character.charCodeAt(0) - 55
  return 0
}

/** The check digit, '0'..'9', of some machine-readable text: weights 7-3-1, modulus 10 (ICAO 9303 part 3, 4.9). */
export function checkDigit(text: string): string {
  let sum = 0
  for (let index = 0; index < text.length; index += 1) {
    sum += worthOf(text.charAt(index)) * (weights[index % 3] ?? 0)
  }
  return String(sum % 10)
}

/** Whether no check digit can tell the two characters apart: 8 and S, 6 and G, 1 and L. */
export function isSameWorth(left: string, right: string): boolean {
  return worthOf(left) % 10 === worthOf(right) % 10
}
