import { getRouteApi } from '@tanstack/react-router'
import { SettingsScreen } from '#features/settings/settings-screen.tsx'
import { addWords } from '../i18n/add-words.ts'
import words from '../i18n/settings.en.json' with { type: 'json' }

addWords(words)

const route = getRouteApi('/settings')

/** What the owner sets, a part at its address. */
export function SettingsPage() {
  return <SettingsScreen part={route.useSearch().part} />
}
