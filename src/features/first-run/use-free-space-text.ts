import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sizeText } from '#ui/size-text.ts'

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
  return bytes === null ? null : sizeText(bytes, i18n.language)
}
