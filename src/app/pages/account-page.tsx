import { AccountScreen } from '#features/account/account-screen.tsx'
import { addWords } from '../i18n/add-words.ts'
import words from '../i18n/account.en.json' with { type: 'json' }

addWords(words)

/** What belongs to whoever works here. */
export function AccountPage() {
  return <AccountScreen />
}
