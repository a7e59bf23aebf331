import type { RecordEntry } from '#domain/record.ts'
import { wholeText } from '#domain/text/text-of-pages.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import type { Review } from '../review.ts'

/** Copies the whole text, a person's lines in place of the machine's. */
export function copyText({ fields }: Review, { pages }: Pick<RecordEntry, 'pages'>, said: string): void {
  void navigator.clipboard.writeText(wholeText(pages, fields)).then(() => announce(said))
}
