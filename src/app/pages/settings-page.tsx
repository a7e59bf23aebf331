import { SettingsScreen } from '#features/settings/settings-screen.tsx'
import { addWords } from '../i18n/add-words.ts'
import words from '../i18n/settings.en.json' with { type: 'json' }

addWords(words)

/** What the owner sets. */
export function SettingsPage() {
  return <SettingsScreen />
}
