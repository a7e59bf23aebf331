import type { Keeping } from '#domain/keeping/keeping.ts'
import { documentTypes } from './catalogue.ts'
import { queueOf } from './queue-of.ts'

/** Why a type is kept as is usual for it; the words stand under `settings.keeping.reason`. */
export type KeepingReason = 'identity' | 'cards' | 'own-card' | 'plate' | 'page'

/**
 * Why documents of this type are kept as they are where nothing is set. What is no known type counts as a document of a
 * person: a picture that nobody has looked at yet may show a passport.
 */
export function keepingReason(key: string | null): KeepingReason {
  const queue = queueOf(key)
  if (queue === 'identity' || queue === 'cards') return queue
  if (queue === 'vehicles') return 'plate'
  // A card that an office issues itself carries somebody's name and face more often than not; a sheet of paper seldom does.
  const format = documentTypes().find((each) => each.key === key)?.format
  return queue === 'own-types' && format !== 'page' ? 'own-card' : 'page'
}

/**
 * What becomes of records where nothing is set. Of documents of persons, and of bank cards, which show their whole number
 * and the code on the back, the values are taken and the picture is not kept. A picture of a number plate is no document
 * of anybody and often the proof itself; of invoices and texts the original is what counts.
 */
export function usualKeeping(key: string | null): Keeping {
  // One of the owner's, whose file cannot be read today: what was to be kept must not go for that.
  if (key !== null && !documentTypes().some((each) => each.key === key)) return { picture: 'keep', fields: 'keep' }
  const reason = keepingReason(key)
  return { picture: reason === 'plate' || reason === 'page' ? 'keep' : 'extract-only', fields: 'keep' }
}
