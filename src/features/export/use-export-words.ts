import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { lineField } from '#domain/export/by-lines.ts'
import { placeOfColumnKey } from '#domain/table/column-key.ts'
import { useOpenText } from '#ui/use-open-text.ts'
import { isOwnField, kindOfField, type WrittenAs } from './field-choices.ts'

/** What data are called on this screen. */
export interface ExportWords {
  field: (field: string) => string
  documentType: (key: string) => string
  /** How values of this field are written. */
  way: (field: string, way: WrittenAs) => string
  /** A few things as one text: `a, b and c`. */
  list: (parts: readonly string[]) => string
}

export function useExportWords(): ExportWords {
  const { t, i18n } = useTranslation()
  const say = useOpenText()
  return useMemo(() => {
    const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
    return {
      field: (field) => {
        const place = placeOfColumnKey(field)
        if (place !== null) return t('export.ofLine', { table: say(`table.${place.table}`), column: say(`column.${place.column}`) })
        if (field === lineField) return t('export.lineNumber')
        return isOwnField(field) ? t(`export.own.${field}`) : say(`field.${field}`, {}, field)
      },
      documentType: (key) => say(`type.${key}`, {}, key),
      way: (field, way) => {
        const kind = kindOfField(field)
        if (way !== 'as-it-is') return t(`export.way.${way}`)
        return kind === 'date' ? t('export.way.isoDate') : kind === 'country' ? t('export.way.countryCode') : t('export.way.as-it-is')
      },
      list: (parts) => list.format(parts),
    }
  }, [t, i18n.language, say])
}
