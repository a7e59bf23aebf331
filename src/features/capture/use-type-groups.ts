import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { documentTypes } from '#catalogue/catalogue.ts'
import { typeOptions } from '#catalogue/type-options.ts'
import { countryName } from '#domain/formats/country.ts'

/** All document types with their names, by country. */
export function useTypeGroups() {
  const { t, i18n } = useTranslation()
  return useMemo(
    () =>
      typeOptions(documentTypes(), {
        nameOf: ({ key }) => t(`type.${key}`, { defaultValue: key }),
        countryOf: (code) => countryName(code, i18n.language) ?? code,
        anyCountry: t('types.anyCountry'),
      }),
    [t, i18n.language],
  )
}
