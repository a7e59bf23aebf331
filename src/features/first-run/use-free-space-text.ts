import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

const bytesPerGigabyte = 1e9

/** How much this browser may still keep, e.g. `212 GB`; null where it does not tell. */
export function useFreeSpaceText(): string | null {
  const { i18n } = useTranslation()
  const [bytes, setBytes] = useState<number | null>(null)
  useEffect(() => {
    const ask = async () => {
      const told = await navigator.storage?.estimate().catch(() => null)
      if (told?.quota !== undefined) setBytes(told.quota - (told.usage ?? 0))
    }
    void ask()
  }, [])
  if (bytes === null) return null
  const isLarge = bytes >= bytesPerGigabyte
  const format = new Intl.NumberFormat(i18n.language, {
    style: 'unit',
    unit: isLarge ? 'gigabyte' : 'megabyte',
    maximumFractionDigits: bytes < 10 * bytesPerGigabyte && isLarge ? 1 : 0,
  })
  return format.format(isLarge ? bytes / bytesPerGigabyte : bytes / 1e6)
}
