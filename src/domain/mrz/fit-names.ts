const gap = '<<'

/** The surname cut to where the given names fill the rest to a letter in the last column; null when no cut does. */
function cutSurname(surname: string, givenNames: string, length: number): string | null {
  // Room for one letter of the given names must stay.
  for (let kept = Math.min(surname.length, length - gap.length - 1); kept > 0; kept -= 1) {
    const cut = (surname.slice(0, kept) + gap + givenNames).slice(0, length)
    const isClean = surname.charAt(kept - 1) !== '<'
    if (isClean && cut.length === length && !cut.endsWith('<')) return cut
  }
  return null
}

/** Takes `count` letters from the longest of the given names. */
function shortenLongest(givenNames: string, count: number): string {
  const names = givenNames.split('<')
  const longest = names.reduce((most, name) => (name.length > most.length ? name : most), '')
  const at = names.indexOf(longest)
  return names.map((name, index) => (index === at ? name.slice(0, Math.max(1, name.length - count)) : name)).join('<')
}

/**
 * Surname and given names, already in letters and single fillers, in `length` columns. Names that are too long are
 * cut: the given names first, then the surname, always leaving a letter of the given names, and with a letter in the
 * last column as the sign of the cut (ICAO 9303 part 4, 4.2.3).
 */
export function fitNames(surname: string, givenNames: string, length: number): string {
  if (givenNames === '') return fitOne(surname, length)
  const whole = surname + gap + givenNames
  if (whole.length <= length) return whole.padEnd(length, '<')
  const shorter = surname + gap + shortenLongest(givenNames, whole.length - length)
  return cutSurname(surname, givenNames, length) ?? fitOne(shorter, length)
}

/** One name alone in its columns, cut where it is too long. */
export function fitOne(name: string, length: number): string {
  return name.slice(0, length).padEnd(length, '<')
}
