import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

type Values = Readonly<Record<string, string | number>>

/** `key` of data, what stands in it, and what to say where the catalogue has no such key. */
export type OpenText = (key: string, values?: Values, fallback?: string) => string

/**
 * Text for a key that is made from data, e.g. `field.` and a field's name.
 * Where the key is known when writing, use `t`, which the compiler checks.
 */
export function useOpenText(): OpenText {
  const { i18n } = useTranslation()
  return useCallback(
    (key, values = {}, fallback = '') => {
      return i18n.exists(key, { ...values }) ? String(i18n.t(key, { ...values, defaultValue: fallback })) : fallback
    },
    [i18n],
  )
}
