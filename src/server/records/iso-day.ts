/** The day it is at the server's place, `YYYY-MM-DD`. */
export function isoDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
