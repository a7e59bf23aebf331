import { Contrast, Download, Maximize, Minus, Plus, RotateCw, SquareDashed } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '#ui/cx.ts'
import { toggleBoxes, toggleContrast, turnPicture, useReviewStore } from '../review.store.ts'
import type { PictureControls } from './picture-controls.ts'

const icon = { size: 16, strokeWidth: 1.6, 'aria-hidden': true } as const

interface PictureToolbarProps {
  controls: RefObject<PictureControls | null>
  /** Where the zoom is written, without rendering. */
  zoomText: RefObject<HTMLSpanElement | null>
  /** Address of the file as it was given. */
  original: string
}

/** What can be done to the view of the picture. Nothing here changes the picture itself. */
export function PictureToolbar({ controls, zoomText, original }: PictureToolbarProps) {
  const { t } = useTranslation()
  const areBoxesShown = useReviewStore((state) => state.areBoxesShown)
  const isContrastStrong = useReviewStore((state) => state.isContrastStrong)
  return (
    <fieldset aria-label={t('review.picture.tools')} className="flex items-center gap-0.5">
      <DeskTool label={t('review.picture.zoomOut')} icon={<Minus {...icon} />} onClick={() => controls.current?.zoomOut()} />
      <span ref={zoomText} className="min-w-[5ch] text-center text-xs font-medium text-ink-soft tabular-nums" />
      <DeskTool label={t('review.picture.zoomIn')} icon={<Plus {...icon} />} onClick={() => controls.current?.zoomIn()} />
      <DeskTool label={t('review.picture.fit')} hasText icon={<Maximize {...icon} />} onClick={() => controls.current?.fit()} />
      <DeskTool label={t('review.picture.turn')} icon={<RotateCw {...icon} />} onClick={turnPicture} />
      <DeskTool label={t('review.picture.contrast')} icon={<Contrast {...icon} />} isPressed={isContrastStrong} onClick={toggleContrast} />
      <DeskTool
        label={t('review.picture.boxes')}
        hasText
        icon={<SquareDashed {...icon} />}
        isPressed={areBoxesShown}
        onClick={toggleBoxes}
      />
      <a href={original} download aria-label={t('review.picture.original')} data-hint={t('review.picture.original')} className={toolClass}>
        <Download {...icon} />
      </a>
    </fieldset>
  )
}

const toolClass =
  'inline-flex min-h-[26px] items-center gap-[5px] rounded-sm px-[9px] py-1 text-xs/[18px] font-medium whitespace-nowrap text-ink-soft hover:bg-white/10 max-wide:px-1.5 max-tab:min-h-11 max-tab:min-w-9 max-tab:justify-center'

interface DeskToolProps {
  label: string
  icon: ReactNode
  onClick: () => void
  /** The label stands beside the sign where there is room. */
  hasText?: boolean
  isPressed?: boolean
}

function DeskTool({ label, icon: sign, onClick, hasText = false, isPressed }: DeskToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={isPressed}
      data-hint={hasText ? undefined : label}
      onClick={onClick}
      className={cx(toolClass, isPressed === true && 'bg-white/11 text-white')}
    >
      {sign}
      {hasText && <span className="max-wide:hidden">{label}</span>}
    </button>
  )
}
