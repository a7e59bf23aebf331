import type { Client } from '#client/client.ts'
import type { RecordEntry } from '#domain/record.ts'

/** A number that is another one whenever the page was read otherwise. */
function readingOf(lines: RecordEntry['pages'][number]['lines']): number {
  return [...JSON.stringify(lines)].reduce((hash, character) => (hash * 31 + (character.codePointAt(0) ?? 0)) % 2_147_483_647, 7)
}

/** Options for the text of one page with its characters: asked for once, and again when the page was read again. */
export function pageTextOptions({ queries }: Pick<Client, 'queries'>, record: RecordEntry, pageIndex: number) {
  const lines = record.pages.find(({ index }) => index === pageIndex)?.lines ?? null
  const input = { id: record.id, index: pageIndex }
  return {
    ...queries.texts.get.queryOptions({ input, enabled: lines !== null, staleTime: Number.POSITIVE_INFINITY }),
    queryKey: [...queries.texts.get.queryKey({ input }), readingOf(lines)] as const,
  }
}
