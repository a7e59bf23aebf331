import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** The catalogue with any key: which keys there are is not known to the compiler here. */
interface OpenCatalogue {
  exists(key: string): boolean
  t(key: string, values: Readonly<Record<string, string | number>>): string
}

/** `key` of data, what stands in it, and what to say where the catalogue has no such key. */
export type OpenText = (key: string, values?: Readonly<Record<string, string | number>>, fallback?: string) => string

/**
 * Text for a key that is made from data, e.g. `field.` and a field's name.
 * Where the key is known when writing, use `t`, which the compiler checks.
 */
export function useOpenText(): OpenText {
  const { i18n } = useTranslation()
  return useCallback(
    (key, values = {}, fallback = '') => {
      const open: OpenCatalogue = i18n
      return open.exists(key) ? open.t(key, values) : fallback
    },
    [i18n],
  )
}
