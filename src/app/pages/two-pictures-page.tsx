import { TwoPicturesScreen } from '#features/review/faces/two-pictures-screen.tsx'
import { addWords } from '../i18n/add-words.ts'
import words from '../i18n/review.en.json' with { type: 'json' }

addWords(words)

/** Two pictures of people that are of no record. */
export function TwoPicturesPage() {
  return <TwoPicturesScreen />
}
