import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { ReviewDesk } from '#features/review/review-desk.tsx'
import { addWords } from '../i18n/add-words.ts'
import words from '../i18n/review.en.json' with { type: 'json' }

addWords(words)

const route = getRouteApi('/review/$recordId')

/** One record at its address. */
export function ReviewPage() {
  const { recordId } = route.useParams()
  const navigate = useNavigate()
  return (
    <ReviewDesk
      recordId={recordId}
      onOpen={(next) => void navigate({ to: '/review/$recordId', params: { recordId: next } })}
      onDone={() => void navigate({ to: '/queue' })}
    />
  )
}
