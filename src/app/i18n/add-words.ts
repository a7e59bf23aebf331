import i18next from 'i18next'

/** Adds the texts of a screen, which come with the screen's own code: the first screen need not wait for them. */
export function addWords(words: object): void {
  i18next.addResourceBundle('en', 'translation', words, true)
}
