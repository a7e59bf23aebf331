import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Point } from '#domain/geometry.ts'
import { useKeys } from '#ui/keys/use-keys.ts'
import { DeskBar } from './desk-bar.tsx'
import { FaceFigure, useOriginWords } from './face-figure.tsx'
import { FaceFrame, type ShownPicture, shownWindow } from './face-frame.tsx'
import { sameSpot } from './face-window.ts'
import { lightFilter } from './light-filter.ts'
import { type OverlaidPicture, OverlayView } from './overlay-view.tsx'
import { TakeShot } from './take-shot.tsx'
import { type Comparison, type Side, sides } from './use-comparison.ts'

export interface CompareDeskProps {
  comparison: Comparison
  /** The record's own picture; null where the document's side is taken too, or is gone. */
  document: { address: string; origin: string } | null
  titles: Record<Side, string>
  /** What stands in place of the document's picture; null where one may be taken there. */
  gone: string | null
}

const halfway = 50
const mixStep = 5

/** Both pictures, side by side or one over the other. Nothing here changes a picture. */
export function CompareDesk(props: CompareDeskProps) {
  const { t } = useTranslation()
  const { comparison } = props
  const [isOver, setOver] = useState(false)
  const [isMatched, setMatched] = useState(false)
  const [mix, setMix] = useState(halfway)
  const [shown, setShown] = useState<Partial<Record<Side, ShownPicture & { address: string }>>>({})
  const pictures = picturesOf(props, shown)
  const both = pictures.document !== null && pictures.person !== null ? { document: pictures.document, person: pictures.person } : null
  const filter = isMatched && both !== null ? lightFilter(both.document, both.person) : undefined
  const toggleOver = () => setOver((was) => !was)
  const blend = (step: number) => setMix((now) => Math.min(100, Math.max(0, now + step)))
  const isOverlaid = isOver && both !== null
  useKeys(
    t('review.faces.title'),
    [
      { keys: ['KeyO'], label: t('review.faces.overlay'), isHint: true, isOff: both === null, run: toggleOver },
      { keys: ['ArrowLeft'], label: t('review.faces.moreDocument'), isOff: !isOverlaid, run: () => blend(-mixStep) },
      { keys: ['ArrowRight'], label: t('review.faces.morePerson'), isOff: !isOverlaid, run: () => blend(mixStep) },
      { keys: ['KeyM'], label: t('review.faces.matchLight'), isOff: both === null, run: () => setMatched((was) => !was) },
    ],
    'part',
  )
  return (
    <section aria-label={t('review.faces.pictures')} className="faces-desk desk">
      <DeskBar
        isReady={both !== null}
        isOver={isOverlaid}
        onOver={setOver}
        isMatched={isMatched}
        onMatch={() => setMatched((was) => !was)}
        onAgain={comparison.taken.person === null ? null : () => comparison.again('person')}
      />
      {isOverlaid ? (
        <div className="faces-two is-one">
          <OverlayView pictures={both} filter={filter} mix={mix} onMix={setMix} />
        </div>
      ) : (
        <SideBySide
          {...props}
          pictures={pictures}
          filter={filter}
          onShown={(side, picture) => setShown((now) => ({ ...now, [side]: picture }))}
        />
      )}
      <p className="border-t border-line bg-desk-panel px-4 py-2.5 text-xs text-ink-soft">
        {t('review.faces.viewOnly')} <span className="max-tab:hidden">{t('review.faces.spotHint')}</span>
      </p>
    </section>
  )
}

type Pictures = Record<Side, OverlaidPicture | null>

/** What is shown now: a picture that was taken away, or is still on its way, is none. */
function picturesOf(
  { comparison, document }: CompareDeskProps,
  shown: Partial<Record<Side, ShownPicture & { address: string }>>,
): Pictures {
  const of = (side: Side): OverlaidPicture | null => {
    const address = addressOf(comparison, document, side)
    const picture = shown[side]
    if (address === null || picture === undefined || picture.address !== address) return null
    return { address, shown: picture, seen: comparison.result?.pictures[sides.indexOf(side)] ?? null }
  }
  return { document: of('document'), person: of('person') }
}

function addressOf({ taken }: Comparison, document: CompareDeskProps['document'], side: Side): string | null {
  return taken[side]?.address ?? (side === 'document' ? (document?.address ?? null) : null)
}

interface SideBySideProps extends CompareDeskProps {
  pictures: Pictures
  filter: string | undefined
  onShown: (side: Side, picture: ShownPicture & { address: string }) => void
}

function SideBySide({ comparison, document, titles, gone, pictures, filter, onShown }: SideBySideProps) {
  const { t } = useTranslation()
  const originOf = useOriginWords()
  const [pointed, setPointed] = useState<{ side: Side; at: Point } | null>(null)
  return (
    <div className="faces-two">
      {sides.map((side) => {
        const address = addressOf(comparison, document, side)
        const taken = comparison.taken[side]
        const seen = comparison.result?.pictures[sides.indexOf(side)] ?? null
        const origin = originOf(taken) ?? (side === 'document' ? (document?.origin ?? null) : null)
        return (
          <FaceFigure key={side} title={titles[side]} origin={origin} seen={seen}>
            {address === null ? (
              <NoPicture side={side} comparison={comparison} gone={side === 'document' ? gone : null} hasDocument={document !== null} />
            ) : (
              <FaceFrame
                key={address}
                address={address}
                name={titles[side]}
                seen={seen}
                filter={side === 'person' ? filter : undefined}
                spot={spotOf(pointed, side, pictures)}
                onPoint={(at) => setPointed(at === null ? null : { side, at })}
                onShown={(picture) => onShown(side, { ...picture, address })}
                onChoose={(face) => comparison.choose(side, face)}
              />
            )}
          </FaceFigure>
        )
      })}
      {comparison.taken.document !== null && (
        <button type="button" className="justify-self-start text-xs text-ink-soft underline" onClick={() => comparison.again('document')}>
          {t('review.faces.otherFirst')}
        </button>
      )}
    </div>
  )
}

interface NoPictureProps {
  side: Side
  comparison: Comparison
  gone: string | null
  hasDocument: boolean
}

function NoPicture({ side, comparison, gone, hasDocument }: NoPictureProps) {
  const { t } = useTranslation()
  if (gone !== null)
    return (
      <div className="face-frame">
        <div className="hatched grid size-full place-items-center p-4 text-center">
          <p className="rounded-sm bg-desk px-2 py-1">{gone}</p>
        </div>
      </div>
    )
  // Space belongs to the one picture that is missing; of two it is the person's.
  const hasKey = side === 'person' && (hasDocument || comparison.taken.document !== null)
  return <TakeShot ask={t(`review.faces.ask.${side}`)} hasKey={hasKey} onTaken={(picture, from) => comparison.take(side, picture, from)} />
}

/** Where the pointed spot is on this side: on the faces where both were found, else at the same place of the frames. */
function spotOf(pointed: { side: Side; at: Point } | null, side: Side, pictures: Pictures): Point | null {
  if (pointed === null || pointed.side === side) return pointed?.at ?? null
  const [from, to] = [faceOf(pictures[pointed.side]), faceOf(pictures[side])]
  return from === null || to === null ? pointed.at : sameSpot(pointed.at, from, to)
}

function faceOf(picture: OverlaidPicture | null) {
  const face = picture?.seen?.faces[picture.seen.chosen ?? -1]
  return picture === null || face === undefined ? null : { window: shownWindow(picture.shown, picture.seen), face: face.box }
}
