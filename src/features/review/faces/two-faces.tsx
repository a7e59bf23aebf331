import { useTranslation } from 'react-i18next'
import { cropUrl } from '#client/picture-url.ts'
import type { ComparedFaces } from '#client/wire-types.ts'
import type { FacePicture } from '#domain/face/seen-face.ts'
import { useReview } from '../review-context.ts'

/**
 * Both pictures side by side, the faces that were compared marked.
 * @param shot address of the person's picture, which only this page has.
 */
export function TwoFaces({ compared: { portrait, comparison }, shot }: { compared: ComparedFaces; shot: string }) {
  const { t } = useTranslation()
  const { record } = useReview()
  const [document, person] = comparison.pictures
  const page = { recordId: record.id, pageIndex: portrait.page, version: record.version }
  return (
    <div className="grid grid-cols-2 gap-3">
      <Face address={cropUrl(page, portrait.quad)} picture={document} title={t('review.faces.onDocument')} />
      <Face address={shot} picture={person} title={t('review.faces.now')} />
    </div>
  )
}

interface FaceProps {
  address: string
  picture: FacePicture
  title: string
}

const percent = (share: number) => `${(100 * share).toFixed(2)}%`

function Face({ address, picture: { faces, chosen }, title }: FaceProps) {
  const { t } = useTranslation()
  const face = chosen === null ? undefined : faces[chosen]
  return (
    <figure className="m-0 grid content-start justify-items-center gap-1.5">
      <div className="relative">
        <img src={address} alt={title} className="block max-h-[38vh] max-w-full rounded-md" />
        {face !== undefined && (
          <span
            aria-hidden
            className="absolute rounded-sm border-2 border-focus shadow-[0_0_0_1px_white]"
            style={{
              left: percent(face.box.x),
              top: percent(face.box.y),
              width: percent(face.box.width),
              height: percent(face.box.height),
            }}
          />
        )}
      </div>
      <figcaption className="justify-self-start">
        <b>{title}</b>
        {face !== undefined && <span className="block text-xs text-ink-soft">{t('review.faces.height', { px: face.heightPx })}</span>}
      </figcaption>
    </figure>
  )
}
