import { useReview } from '../review-context.ts'
import { pointAt } from '../review.store.ts'

/** What makes a part of the screen light up with its field, and lead to it. */
export function useLitField(field: string) {
  const { acts } = useReview()
  return {
    'data-lights': field,
    onPointerEnter: () => pointAt(field),
    onPointerLeave: () => pointAt(null),
    onClick: () => acts.goTo(field),
  }
}
