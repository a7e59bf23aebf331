import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import Webcam from 'react-webcam'
import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { pictureOfVideo } from './picture-of-video.ts'

interface TakeShotProps {
  onTaken: (shot: Blob) => void
  isBusy: boolean
}

/** A telephone's camera at its back, which whoever works here points at the person; at a desk there is one only. */
const constraints = { width: { ideal: 1280 }, height: { ideal: 960 }, facingMode: { ideal: 'environment' } }

/** A picture of the person, by camera or from a file. The camera starts only when it is asked to. */
export function TakeShot({ onTaken, isBusy }: TakeShotProps) {
  const { t } = useTranslation()
  const [camera, setCamera] = useState<'off' | 'asking' | 'live' | 'failed'>('off')
  const webcam = useRef<Webcam>(null)
  const files = useRef<HTMLInputElement>(null)
  const take = async () => {
    const picture = await pictureOfVideo(webcam.current?.video ?? null)
    if (picture !== null) onTaken(picture)
  }
  return (
    <div className="grid gap-3">
      <p>{t('review.faces.ask')}</p>
      {(camera === 'asking' || camera === 'live') && (
        <Webcam
          ref={webcam}
          audio={false}
          videoConstraints={constraints}
          onUserMedia={() => setCamera('live')}
          onUserMediaError={() => setCamera('failed')}
          aria-label={t('review.faces.live')}
          className="max-h-[46vh] w-full rounded-md bg-sunken object-contain"
        />
      )}
      {camera === 'failed' && <Note state="look">{t('review.faces.noCamera')}</Note>}
      <div className="flex flex-wrap gap-2">
        {camera === 'live' ? (
          <Button variant="go" isQuietened={isBusy} onClick={() => !isBusy && void take()}>
            {t(isBusy ? 'review.faces.comparing' : 'review.faces.take')}
          </Button>
        ) : (
          <Button variant="go" isQuietened={isBusy || camera === 'asking'} onClick={() => setCamera('asking')}>
            {t('review.faces.camera')}
          </Button>
        )}
        <Button isQuietened={isBusy} onClick={() => !isBusy && files.current?.click()}>
          {t('review.faces.choose')}
        </Button>
        <input
          ref={files}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif,image/tiff"
          hidden
          aria-label={t('review.faces.choose')}
          onChange={({ target }) => target.files?.[0] && onTaken(target.files[0])}
        />
      </div>
    </div>
  )
}
