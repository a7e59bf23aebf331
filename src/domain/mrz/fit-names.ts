/**
 * Surname and given names, already in letters and single fillers, in `length` columns. Names that are too long are
 * cut: the given names first, then the surname, always leaving one letter of the given names and, where it can be,
 * a letter in the last column as the sign of the cut (ICAO 9303 part 4, 4.2.3).
 */
export function fitNames(surname: string, givenNames: string, length: number): string {
  if (givenNames === '') return fitOne(surname, length)
  const whole = `${surname}<<${givenNames}`
  if (whole.length <= length) return whole.padEnd(length, '<')
  // Room for two fillers and one letter must stay.
  for (let kept = Math.min(surname.length, length - 3); kept > 0; kept -= 1) {
    const cut = `${surname.slice(0, kept)}<<${givenNames}`.slice(0, length)
    const isClean = surname.charAt(kept - 1) !== '<'
    if (isClean && cut.length === length && !cut.endsWith('<')) return cut
  }
  return whole.slice(0, length)
}

/** One name alone in its columns, cut where it is too long. */
export function fitOne(name: string, length: number): string {
  return name.slice(0, length).padEnd(length, '<')
}
