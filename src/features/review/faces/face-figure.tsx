import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FacePicture } from '#domain/face/seen-face.ts'
import type { TakenPicture } from './use-taken.ts'

interface FaceFigureProps {
  title: string
  /** Where the picture is from, in a few words. */
  origin: string | null
  seen: FacePicture | null
  children: ReactNode
}

/** One of the two pictures with what it is. */
export function FaceFigure({ title, origin, seen, children }: FaceFigureProps) {
  const { t } = useTranslation()
  const face = seen?.faces[seen.chosen ?? -1]
  const facts = [origin, face === undefined ? null : t('review.faces.height', { px: face.heightPx })].filter((fact) => fact !== null)
  return (
    <figure className="m-0 grid content-start gap-2.5">
      {children}
      <figcaption className="grid gap-0.5 px-0.5">
        <b>{title}</b>
        {facts.length > 0 && (
          <span data-value className="text-ink-soft max-tab:text-xs">
            {facts.join(', ')}
          </span>
        )}
      </figcaption>
    </figure>
  )
}

/** Where a taken picture is from: `Camera, 14:01`. */
export function useOriginWords(): (taken: TakenPicture | null) => string | null {
  const { t } = useTranslation()
  return (taken) => (taken === null ? null : t(`review.faces.from.${taken.from}`, { at: taken.at }))
}
