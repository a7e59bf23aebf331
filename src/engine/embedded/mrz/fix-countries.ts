import { countryCodes, isMrzCountryCode } from '#domain/mrz/country-codes.ts'
import type { MrzFormat } from '#domain/mrz/mrz-format.ts'
import { classOf } from './alphabet.ts'

const mostCost = 6

/**
 * Replaces a code that no state has by the likeliest one that one has, where the picture leaves room for it
 * (at most 6 natural logarithms). Other lines and columns stay as they are.
 */
export function fixCountries(format: MrzFormat, lines: readonly string[], positions: readonly (readonly Float32Array[])[]): string[] {
  const fixed = [...lines]
  for (const { line, start, end, content } of format.fields) {
    const read = fixed[line]?.slice(start, end)
    if (content !== 'country' || read === undefined || isMrzCountryCode(read.replace(/<+$/, '')) || /^<+$/.test(read)) continue
    const better = likeliestCode(read, positions[line]?.slice(start, end) ?? [])
    if (better) fixed[line] = `${fixed[line]?.slice(0, start) ?? ''}${better}${fixed[line]?.slice(end) ?? ''}`
  }
  return fixed
}

function likeliestCode(read: string, logs: readonly Float32Array[]): string | null {
  let best: string | null = null
  let least = mostCost
  for (const code of countryCodes.keys()) {
    const printed = code.padEnd(3, '<')
    const cost = logs.reduce(
      (sum, at, index) => sum + (at[classOf(read.charAt(index))] ?? 0) - (at[classOf(printed.charAt(index))] ?? 0),
      0,
    )
    if (cost < least) {
      least = cost
      best = printed
    }
  }
  return best
}
