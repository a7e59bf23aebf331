import { useTranslation } from 'react-i18next'
import type { FacePicture } from '#domain/face/seen-face.ts'
import { layOut } from './face-frame.tsx'
import type { ShownPicture } from './face-frame.tsx'
import { windowOfAll, windowOfFace } from './face-window.ts'
import type { Side } from './use-comparison.ts'

export interface OverlaidPicture {
  address: string
  shown: ShownPicture
  seen: FacePicture | null
}

interface OverlayViewProps {
  pictures: Record<Side, OverlaidPicture>
  /** Of the person, for the eye only. */
  filter: string | undefined
  /** How much of the person is seen, 0..100. */
  mix: number
  onMix: (mix: number) => void
}

/** The person laid over the document, both faces in one size at one place. */
export function OverlayView({ pictures: { document, person }, filter, mix, onMix }: OverlayViewProps) {
  const { t } = useTranslation()
  return (
    <div className="grid gap-3">
      <div className="face-frame">
        <Layer picture={document} />
        <Layer picture={person} alt={t('review.faces.overlaid', { mix })} filter={filter} opacity={mix / 100} />
      </div>
      <label className="grid grid-cols-[auto_1fr_auto] items-center gap-3 text-xs text-ink-soft">
        {t('review.faces.onDocument')}
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={mix}
          aria-label={t('review.faces.mix')}
          aria-valuetext={t('review.faces.mixText', { mix })}
          onChange={({ target }) => onMix(Number(target.value))}
          className="min-h-6 w-full accent-accent"
        />
        {t('review.faces.now')}
      </label>
    </div>
  )
}

function Layer({
  picture: { address, shown, seen },
  alt = '',
  filter,
  opacity,
}: {
  picture: OverlaidPicture
  alt?: string
  filter?: string | undefined
  opacity?: number
}) {
  const face = seen?.faces[seen.chosen ?? -1]
  const window = face === undefined ? windowOfAll(shown) : windowOfFace(shown, face.box)
  return <img src={address} alt={alt} style={{ ...layOut(window), filter, opacity }} className="absolute max-w-none" />
}
