/** How long a `Retry-After` asks to wait, in milliseconds: seconds, or a day and time of HTTP; null where it says nothing. */
export function retryAfterMs(header: string | null, now: Date): number | null {
  const said = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(said)) return Number(said) * 1000
  const at = /[a-z]/i.test(said) ? Date.parse(said) : Number.NaN
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime())
}
