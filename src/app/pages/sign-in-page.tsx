import { createApi } from '#client/api.ts'
import { comeBackFromOffice } from '#client/office/come-back-from-office.ts'
import { SignInScreen } from '#features/sign-in/sign-in-screen.tsx'
import { addWords } from '../i18n/add-words.ts'
import words from '../i18n/sign-in.en.json' with { type: 'json' }

addWords(words)

const api = createApi({ origin: location.origin })
const answered = comeBackFromOffice(api)
// The screen says why it failed; until that is there nobody listens, and the browser would complain.
answered?.catch(() => undefined)

/** In place of everything else, until somebody has signed in. All that the page keeps in memory is made anew then. */
export function SignInPage() {
  return <SignInScreen api={api} answered={answered} host={location.host} onSignedIn={() => location.reload()} />
}
