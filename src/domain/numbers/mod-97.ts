/** The remainder by 97 of a number of digits and letters, A standing for 10 and Z for 35 (ISO/IEC 7064, MOD 97-10). */
export function mod97(number: string): number {
  const digits = number.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)
}
