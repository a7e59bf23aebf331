/** How readings of a language are brought together with those of our own recogniser. */
export interface ScriptLanguage {
  /** Letters of which our own recogniser lacks all or some. */
  letters: RegExp
  /**
   * By `words` where our own recogniser reads none of its letters, so that it says nothing of a word; by `characters` where
   * it reads most of them.
   */
  by: 'words' | 'latin-characters' | 'japanese-characters' | 'traditional-characters'
  /** Its documents print Latin digits, which are ours to read: where it sees others it takes Latin letters for its own. */
  hasLatinDigits?: true
  /** Its data cannot read the digits of its script; we can. */
  digits?: 'arabic'
}

const accented = (letters: RegExp): ScriptLanguage => ({ letters, by: 'latin-characters' })

/** By Tesseract's codes. npm has no Cyrillic data; a recogniser for it can be dropped into the model folder. */
const scriptLanguages: Readonly<Record<string, ScriptLanguage>> = {
  ara: { letters: /\p{Script=Arabic}/u, by: 'words', digits: 'arabic' },
  tha: { letters: /\p{Script=Thai}/u, by: 'words', hasLatinDigits: true },
  kor: { letters: /\p{Script=Hangul}/u, by: 'words', hasLatinDigits: true },
  jpn: { letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u, by: 'japanese-characters' },
  chi_tra: { letters: /\p{Script=Han}/u, by: 'traditional-characters' },
  deu: accented(/[äöüßÄÖÜ]/u),
  fra: accented(/[àâæçèéêëîïôœùûüÿÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸ]/u),
  spa: accented(/[áéíñóúüÁÉÍÑÓÚÜ]/u),
  swe: accented(/[åäéöÅÄÉÖ]/u),
}

/** Null for languages that we have no data for. */
export function scriptLanguage(code: string): ScriptLanguage | null {
  return Object.hasOwn(scriptLanguages, code) ? (scriptLanguages[code] ?? null) : null
}
