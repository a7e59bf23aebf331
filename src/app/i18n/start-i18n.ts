import i18next, { dir, init, use } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { addFormats } from './formats.ts'
import en from './en.json' with { type: 'json' }

/** The page's texts. English only for now; the page's `lang` follows. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
    document.documentElement.dir = dir(language)
  })
  use(initReactI18next)
  await init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  addFormats(i18next)
}
