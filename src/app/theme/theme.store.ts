import { create } from 'zustand'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const storageKey = 'countercheck.theme'

const isTheme = (text: string | null): text is Theme => themes.some((theme) => theme === text)

function keptTheme(): Theme {
  try {
    const kept = localStorage.getItem(storageKey)
    return isTheme(kept) ? kept : 'system'
  } catch {
    // Storage is refused in some private windows: the system's theme then stands.
    return 'system'
  }
}

export const useTheme = create<{ theme: Theme }>(() => ({ theme: 'system' }))

/** Shows the theme that was chosen on this computer. Call before the first paint. */
export function startTheme(): void {
  showTheme(keptTheme())
}

export function chooseTheme(theme: Theme): void {
  showTheme(theme)
  try {
    localStorage.setItem(storageKey, theme)
  } catch {
    // Not kept then; it holds until the page is left.
  }
}

function showTheme(theme: Theme): void {
  useTheme.setState({ theme })
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
