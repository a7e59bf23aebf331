import type { ReactNode } from 'react'
import { useReview } from '../review-context.ts'
import { useLitField } from './use-lit-field.ts'

/** What one source says of a value, lit with its field; that it says nothing where it does not. */
export function ComparedCell({ field, children }: { field: string; children: ReactNode }) {
  const { words } = useReview()
  const lit = useLitField(field)
  if (children !== null) {
    return (
      <td {...lit} data-value>
        {children}
      </td>
    )
  }
  return (
    <td {...lit}>
      <span className="text-ink-soft">{words.say('review.zones.none')}</span>
    </td>
  )
}
