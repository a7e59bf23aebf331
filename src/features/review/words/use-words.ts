import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenText } from '#ui/use-open-text.ts'
import { type Words, makeWords } from './words.ts'

/** The words of this screen in the person's language. */
export function useWords(): Words {
  const { i18n } = useTranslation()
  const say = useOpenText()
  return useMemo(() => makeWords(say, i18n.language), [say, i18n.language])
}
