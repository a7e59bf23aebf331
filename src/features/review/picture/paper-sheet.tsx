import type { ReactNode } from 'react'
import { cx } from '#ui/cx.ts'
import { useReviewStore } from '../review.store.ts'
import type { ElementSize } from './use-element-size.ts'

interface PaperSheetProps {
  /** As it stands after turning, in pixels. */
  size: ElementSize
  quarterTurns: number
  displayUrl: string
  /** Laid over the first once a person has come nearer; null until then. */
  fullUrl: string | null
  alt: string
  children: ReactNode
}

/** The picture with what lies over it, turned about its middle. */
export function PaperSheet({ size, quarterTurns, displayUrl, fullUrl, alt, children }: PaperSheetProps) {
  const isContrasted = useReviewStore((state) => state.isContrastStrong)
  const isSideways = quarterTurns % 2 === 1
  const width = isSideways ? size.height : size.width
  const height = isSideways ? size.width : size.height
  const place = {
    position: 'absolute',
    width,
    height,
    left: (size.width - width) / 2,
    top: (size.height - height) / 2,
    rotate: `${quarterTurns * 90}deg`,
  } as const
  return (
    <div className="relative" style={{ width: size.width, height: size.height }}>
      <div className={cx('paper paper-sheet', isContrasted && 'is-contrasted')} style={place}>
        <img src={displayUrl} alt={alt} draggable={false} />
        {fullUrl !== null && <img src={fullUrl} alt="" draggable={false} />}
        {children}
      </div>
    </div>
  )
}
