import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { documentTypes } from '#catalogue/catalogue.ts'
import { typeOptions } from '#catalogue/type-options.ts'
import { countryName } from '#domain/formats/country.ts'
import { SearchSelect } from '#ui/search-select.tsx'
import { useReview } from '../review-context.ts'
import { useChangeType } from './use-change-type.ts'

/** What kind of document it is, and another kind for it: it is read again as that, and what was typed stays. */
export function TypeSelect({ isTitle = false }: { isTitle?: boolean }) {
  const { t, i18n } = useTranslation()
  const { record, words, isReadOnly } = useReview()
  const changeType = useChangeType(record)
  const groups = useMemo(
    () =>
      typeOptions(documentTypes(), {
        nameOf: ({ key }) => words.say(`type.${key}`, {}, key),
        countryOf: (code) => countryName(code, i18n.language) ?? code,
        anyCountry: t('types.anyCountry'),
      }),
    [i18n.language, t, words],
  )
  const type = record.documentType
  const name = type === null ? t('types.choose') : words.say(`type.${type}`, {}, type)
  if (isTitle && isReadOnly) return name
  return (
    <SearchSelect
      label={isTitle ? t('review.typeIs', { name }) : t('types.choose')}
      searchLabel={t('types.search')}
      nothingFits={t('types.nothingFits')}
      value={type}
      groups={groups}
      onChange={changeType}
      look={isTitle ? 'quiet' : 'plain'}
      className={isTitle ? '-mx-2 px-2 font-semibold! text-ink' : ''}
    >
      {isTitle ? name : t('types.choose')}
    </SearchSelect>
  )
}
