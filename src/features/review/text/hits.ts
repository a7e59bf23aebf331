import type { TextStretch } from '#domain/text/find-in-line.ts'
import type { LineHit } from '#domain/text/find-in-pages.ts'
import { lineKey } from '#domain/text/line-key.ts'

/** One place where the words stand. */
export interface Hit extends TextStretch {
  key: string
  pageIndex: number
}

/** All places in reading order: a line may have several. */
export function hitsOfLines(lines: readonly LineHit[]): Hit[] {
  return lines.flatMap(({ pageIndex, line, stretches }) =>
    stretches.map((stretch) => ({ ...stretch, pageIndex, key: lineKey({ pageIndex, line }) })),
  )
}

/** The hit after (or before) the one at `at`, round the ends; the first (or last) when none was looked at. */
export function nextHit(at: number | null, count: number, step: 1 | -1): number | null {
  if (count === 0) return null
  if (at === null) return step === 1 ? 0 : count - 1
  return (at + step + count) % count
}
