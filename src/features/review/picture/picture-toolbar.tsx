import { Contrast, Download, Eraser, Maximize, Minus, Plus, RotateCw, SquareDashed } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { originalUrl, redactedUrl } from '#client/picture-url.ts'
import { useMay } from '#client/use-may.ts'
import { cx } from '#ui/cx.ts'
import { useRedactions } from '../redact/use-redactions.ts'
import { blackOut, toggleBoxes, toggleContrast, turnPicture, useReviewStore } from '../review.store.ts'
import type { PictureControls } from './picture-controls.ts'

const icon = { size: 16, strokeWidth: 1.6, 'aria-hidden': true } as const

interface PictureToolbarProps {
  controls: RefObject<PictureControls | null>
  /** Where the zoom is written, without rendering. */
  zoomText: RefObject<HTMLSpanElement | null>
  recordId: string
}

/** What can be done to the view of the picture. Nothing here changes the picture itself. */
export function PictureToolbar({ controls, zoomText, recordId }: PictureToolbarProps) {
  const { t } = useTranslation()
  const may = useMay()
  const areBoxesShown = useReviewStore((state) => state.areBoxesShown)
  const isContrastStrong = useReviewStore((state) => state.isContrastStrong)
  const isBlackingOut = useReviewStore((state) => state.isBlackingOut)
  return (
    <fieldset aria-label={t('review.picture.tools')} className="flex items-center gap-0.5 max-tab:w-full max-tab:justify-between">
      <DeskTool label={t('review.picture.zoomOut')} icon={<Minus {...icon} />} onClick={() => controls.current?.zoomOut()} />
      <span ref={zoomText} className="min-w-[5ch] text-center text-xs font-medium text-ink-soft tabular-nums max-tab:min-w-[4ch]" />
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
      {may('records.review') && (
        <DeskTool
          label={t('review.redact.title')}
          icon={<Eraser {...icon} />}
          isPressed={isBlackingOut}
          onClick={() => blackOut(!isBlackingOut)}
        />
      )}
      <SaveTool recordId={recordId} />
    </fieldset>
  )
}

/** Saves the file as it was given; where parts of it are black, the picture with them burnt in. */
function SaveTool({ recordId }: { recordId: string }) {
  const { t } = useTranslation()
  const pageIndex = useReviewStore((state) => state.pageIndex)
  const { boxes } = useRedactions(recordId, pageIndex)
  const address = { recordId, pageIndex }
  const label = t(boxes.length > 0 ? 'review.redact.save' : 'review.picture.original')
  return (
    <a
      href={boxes.length > 0 ? redactedUrl(address) : originalUrl(address)}
      download
      aria-label={label}
      data-hint={label}
      className={toolClass}
    >
      <Download {...icon} />
    </a>
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
