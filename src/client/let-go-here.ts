import type { ServerEvent } from '#contract/events.contract.ts'
import type { Journal } from './journal/journal.ts'
import type { Outbox } from './outbox/outbox.ts'

/** What the server destroyed goes from this browser too; what happened while nobody listened is looked for. */
export function letGoHere({ journal, outbox }: { journal: Journal; outbox: Outbox }, event: ServerEvent): void {
  if (event.kind === 'hello') void outbox.letGoDestroyed()
  if (event.kind === 'picture-destroyed' || event.kind === 'removed') void outbox.letGoOf(event.id)
  if (event.kind === 'removed') void journal.drop(event.id)
}
