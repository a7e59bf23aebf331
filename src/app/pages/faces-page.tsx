import { getRouteApi } from '@tanstack/react-router'
import { FacesScreen } from '#features/review/faces/faces-screen.tsx'
import { addWords } from '../i18n/add-words.ts'
import words from '../i18n/review.en.json' with { type: 'json' }

addWords(words)

const route = getRouteApi('/review/$recordId/faces')

/** The faces of one record at their address. */
export function FacesPage() {
  return <FacesScreen recordId={route.useParams().recordId} />
}
