import { Camera, Contrast } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '#ui/cx.ts'

interface DeskBarProps {
  /** Both pictures are there. */
  isReady: boolean
  isOver: boolean
  onOver: (isOver: boolean) => void
  isMatched: boolean
  onMatch: () => void
  /** Null where nothing was taken. */
  onAgain: (() => void) | null
}

const icon = { size: 16, strokeWidth: 1.6, 'aria-hidden': true } as const

const tool =
  'inline-flex min-h-[26px] items-center gap-[5px] rounded-sm px-[9px] py-1 text-xs/[18px] font-medium whitespace-nowrap text-ink-soft hover:bg-white/10 aria-disabled:opacity-55 aria-disabled:hover:bg-transparent max-tab:min-h-11'

/** How the two pictures are looked at. */
export function DeskBar({ isReady, isOver, onOver, isMatched, onMatch, onAgain }: DeskBarProps) {
  const { t } = useTranslation()
  const whenReady = (run: () => void) => () => isReady && run()
  const lit = (isOn: boolean) => cx(tool, isOn && 'bg-white/11 text-white')
  return (
    <fieldset aria-label={t('review.faces.tools')} className="flex min-w-0 items-center gap-0.5 overflow-x-auto px-2.5 py-2">
      <button type="button" aria-pressed={!isOver} className={lit(!isOver)} onClick={() => onOver(false)}>
        {t('review.faces.sideBySide')}
      </button>
      <button
        type="button"
        aria-pressed={isOver}
        aria-disabled={!isReady || undefined}
        className={lit(isOver)}
        onClick={whenReady(() => onOver(true))}
      >
        {t('review.faces.overlay')}
      </button>
      <span className="flex-1" />
      <button
        type="button"
        aria-pressed={isMatched}
        aria-disabled={!isReady || undefined}
        className={lit(isMatched)}
        onClick={whenReady(onMatch)}
      >
        <Contrast {...icon} />
        {t('review.faces.matchLight')}
      </button>
      {onAgain !== null && (
        <button type="button" className={tool} onClick={onAgain}>
          <Camera {...icon} />
          {t('review.faces.again')}
        </button>
      )}
    </fieldset>
  )
}
