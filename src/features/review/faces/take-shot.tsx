import { Camera } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type Webcam from 'react-webcam'
import { Button } from '#ui/button.tsx'
import type { CameraFailure } from '#ui/camera/camera-failure.ts'
import { useKeys } from '#ui/keys/use-keys.ts'
import { FaceCamera, NoCamera } from './face-camera.tsx'
import { pictureOfVideo } from './picture-of-video.ts'
import type { TakenPicture } from './use-taken.ts'

interface TakeShotProps {
  /** What stands where the picture will be. */
  ask: string
  onTaken: (picture: Blob, from: TakenPicture['from']) => void
  /** Space starts the camera, then takes the picture. */
  hasKey: boolean
}

type CameraState = 'off' | 'asking' | 'live' | CameraFailure

/** A picture by camera or from a file. The camera starts only when it is asked to. */
export function TakeShot({ ask, onTaken, hasKey }: TakeShotProps) {
  const { t } = useTranslation()
  const [camera, setCamera] = useState<CameraState>('off')
  const webcam = useRef<Webcam>(null)
  const next = async () => {
    if (camera !== 'live') return setCamera('asking')
    const picture = await pictureOfVideo(webcam.current?.video ?? null)
    if (picture !== null) onTaken(picture, 'camera')
  }
  const words = t(camera === 'live' ? 'review.faces.take' : 'review.faces.camera')
  useKeys(
    t('review.faces.now'),
    [{ keys: ['Space'], label: words, isHint: true, isOff: !hasKey || camera === 'asking', run: () => void next() }],
    'part',
  )
  return (
    <>
      <div className="face-frame">
        {camera === 'asking' || camera === 'live' ? (
          <FaceCamera
            webcam={webcam}
            label={t('review.faces.live')}
            className="size-full object-cover"
            onLive={() => setCamera('live')}
            onFailed={setCamera}
          />
        ) : (
          <div className="hatched grid size-full place-items-center p-4 text-center">
            {camera === 'off' ? (
              <p className="rounded-sm bg-desk px-2 py-1 text-ink-soft">{ask}</p>
            ) : (
              <NoCamera failure={camera} instead={t('review.faces.instead')} onAgain={() => setCamera('asking')} />
            )}
          </div>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="go" isQuietened={camera === 'asking'} icon={<Camera size={16} strokeWidth={1.6} />} onClick={() => void next()}>
          {words}
        </Button>
        <ChooseFile onChosen={(file) => onTaken(file, 'file')} />
      </div>
    </>
  )
}

function ChooseFile({ onChosen }: { onChosen: (file: File) => void }) {
  const { t } = useTranslation()
  const files = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onClick={() => files.current?.click()}>{t('review.faces.choose')}</Button>
      <input
        ref={files}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif,image/bmp,image/jp2,.jp2,.j2k,.jpc"
        hidden
        aria-label={t('review.faces.choose')}
        onChange={({ target }) => target.files?.[0] && onChosen(target.files[0])}
      />
    </>
  )
}
