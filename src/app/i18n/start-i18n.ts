import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from './en.json' with { type: 'json' }

/** The page's texts. English only for now; the page's `lang` follows. */
export function startI18n(): i18n {
  const instance = i18next.createInstance()
  instance.on('languageChanged', (language) => {
    document.documentElement.lang = language
    document.documentElement.dir = instance.dir(language)
  })
  void instance.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  return instance
}
