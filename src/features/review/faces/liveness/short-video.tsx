import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostBatchFrames } from '#domain/face/film-limits.ts'
import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { Progress } from '#ui/progress.tsx'
import type { TakenFrame } from './film-queue.ts'
import { CannotPlay, framesOfFile } from './frames-of-file.ts'
import type { LivenessDesk } from './use-liveness.ts'

/** Looks at a video file: the browser decodes it, the server gets its frames; of animated pictures it takes the file. */
export function ShortVideo({ desk, isBusy, onBusy }: { desk: LivenessDesk; isBusy: boolean; onBusy: (isBusy: boolean) => void }) {
  const { t } = useTranslation()
  const files = useRef<HTMLInputElement>(null)
  const [done, setDone] = useState<number | null>(null)
  const [isUnplayable, setUnplayable] = useState(false)
  const look = async (file: File) => {
    desk.clear()
    setUnplayable(false)
    onBusy(true)
    try {
      if (file.type.startsWith('image/')) await desk.judgeVideo(file)
      else await filmFile(desk, file, setDone)
    } catch (thrown) {
      setUnplayable(!(thrown instanceof FilmRefused))
    }
    setDone(null)
    onBusy(false)
  }
  return (
    <>
      <Button size="sm" isQuietened={isBusy} onClick={() => !isBusy && files.current?.click()}>
        {t('review.liveness.chooseVideo')}
      </Button>
      <input
        ref={files}
        type="file"
        accept="video/mp4,video/webm,video/quicktime,video/*,image/webp,image/gif"
        hidden
        aria-label={t('review.liveness.chooseVideo')}
        onChange={({ target }) => {
          const file = target.files?.[0]
          // Chosen again after a failure it is looked at again.
          target.value = ''
          if (file) void look(file)
        }}
      />
      {done !== null && <Progress label={t('review.liveness.lookingAtVideo')} value={done} className="w-full" />}
      {isUnplayable && <Note state="look">{t('review.liveness.cannotPlay')}</Note>}
    </>
  )
}

/** By the server, which said why: the desk tells it. */
class FilmRefused extends Error {}

async function filmFile(desk: LivenessDesk, file: File, tell: (done: number) => void): Promise<void> {
  let film: string | null = null
  let batch: TakenFrame[] = []
  const send = async () => {
    film ??= (await desk.begin('video'))?.film ?? null
    if (film === null) throw new FilmRefused()
    await desk.addFrames(film, batch).catch(() => {
      throw new FilmRefused()
    })
    batch = []
  }
  for await (const { lengthMs, ...frame } of framesOfFile(file)) {
    batch.push(frame)
    tell(frame.atMs / lengthMs)
    if (batch.length >= mostBatchFrames) await send()
  }
  if (batch.length > 0) await send()
  if (film === null) throw new CannotPlay()
  await desk.end(film)
}
