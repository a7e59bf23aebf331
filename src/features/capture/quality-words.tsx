import { Check, Minus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '#ui/cx.ts'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { type QualityWord, useQuality } from './use-quality.ts'

const sign = { size: 16, strokeWidth: 1.6, 'aria-hidden': true, className: 'flex-none text-[#b6c0cd]' } as const

/** Five words, each with its state; the one that fails also with what was measured and what is needed. */
export function QualityWords() {
  const { t } = useTranslation()
  const words = useQuality()
  return (
    <ul
      aria-label={t('capture.quality.title')}
      className="absolute right-5 bottom-[18px] left-5 flex flex-wrap justify-center gap-2 max-tab:static max-tab:gap-1.5 max-tab:bg-[#0b0f17e6] max-tab:px-2 max-tab:pt-1 max-tab:pb-3.5"
    >
      {words.map((word) => (
        <Word key={word.quality} word={word} />
      ))}
    </ul>
  )
}

function Word({ word: { quality, state, text, detail } }: { word: QualityWord }) {
  const { t } = useTranslation()
  return (
    <li
      data-quality={quality}
      data-state={state}
      className={cx(
        'flex items-center gap-2 rounded-md bg-[#0b0f17d9] px-[11px] py-[5px] text-xs whitespace-nowrap text-white max-tab:bg-white/8 max-tab:px-[9px] max-tab:py-1',
        state === 'bad' && 'shadow-[0_0_0_2px_#fedc7d]',
        state === 'unknown' && 'opacity-70',
      )}
    >
      {state === 'good' && <Check {...sign} />}
      {state === 'unknown' && <Minus {...sign} />}
      {state === 'bad' && <StateGlyph state="look" size={16} className="dark-scheme" />}
      <span>
        {text}
        <span className="sr-only">: {t(`capture.quality.state.${state}`)}</span>
      </span>
      {detail !== null && <em className={cx('text-[#b6c0cd] not-italic', state !== 'bad' && 'max-tab:hidden')}>{detail}</em>}
    </li>
  )
}
