import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { ReviewDesk } from '#features/review/review-desk.tsx'

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
