import { useTranslation } from 'react-i18next'
import { useCaptureStore } from './capture.store.ts'
import { type PageQuality, needed } from './frame/judge-frame.ts'

type Quality = 'sharp' | 'bright' | 'whole' | 'reflection' | 'dpi'

export interface QualityWord {
  quality: Quality
  state: 'good' | 'bad' | 'unknown'
  text: string
  /** What was measured and what is needed. */
  detail: string | null
}

const qualities: readonly Quality[] = ['sharp', 'bright', 'whole', 'reflection', 'dpi']

const holds: Record<Quality, (page: PageQuality) => boolean> = {
  sharp: ({ sharpness }) => sharpness >= needed.sharpness,
  bright: ({ brightness }) => brightness >= needed.brightness,
  whole: ({ isWhole }) => isWhole,
  reflection: ({ reflection }) => reflection <= needed.reflection,
  dpi: ({ dpi }) => dpi >= needed.dpi,
}

const measured: Record<Quality, (page: PageQuality) => number | null> = {
  sharp: ({ sharpness }) => sharpness,
  bright: ({ brightness }) => brightness,
  whole: () => null,
  reflection: ({ reflection }) => reflection,
  dpi: ({ dpi }) => dpi,
}

const wanted: Record<Quality, number> = { ...needed, sharp: needed.sharpness, bright: needed.brightness, whole: 1 }

/** The five words at the foot of the live view. */
export function useQuality(): readonly QualityWord[] {
  const { t, i18n } = useTranslation()
  const page = useCaptureStore((state) => state.verdict?.page ?? null)
  const number = (quality: Quality, value: number) => {
    if (quality === 'dpi') return String(Math.round(value))
    return new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(value)
  }
  return qualities.map((quality) => {
    const state = page === null ? 'unknown' : holds[quality](page) ? 'good' : 'bad'
    const value = page && measured[quality](page)
    const values = { measured: value === null ? '' : number(quality, value), needed: number(quality, wanted[quality]) }
    const isTold = value !== null && (state === 'bad' || quality === 'dpi')
    return {
      quality,
      state,
      text: t(`capture.quality.${quality}.${state}`, values),
      detail: isTold ? t(`capture.quality.${quality}.detail`, values) : null,
    }
  })
}
