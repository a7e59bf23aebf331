function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** The day it is where this computer stands, ISO. */
export function localDay(now: Date): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
