import './capture.css'
import { type ChangeEvent, useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type Webcam from 'react-webcam'
import { switchTorch } from './camera/torch.ts'
import { finishDocument, torchIs, useCaptureStore } from './capture.store.ts'
import { Controls } from './controls.tsx'
import { LiveView } from './live-view.tsx'
import { useShutter } from './shutter/use-shutter.ts'
import { Tray } from './tray/tray.tsx'
import { useMayRemove } from './tray/use-may-remove.ts'
import { useTrayActs } from './tray/use-tray-acts.ts'
import { type Tray as TrayContents, useTray } from './tray/use-tray.ts'
import { useCaptureKeys } from './use-capture-keys.ts'
import { useFilesHere } from './use-files-here.ts'
import { useOpenReview } from './use-open-review.ts'
import { useTakeFiles } from './use-take-files.ts'

/** The capture screen: live view with advice, controls, and the tray of what was captured. */
export function CapturePane({ onReview }: { onReview: (recordId: string) => void }) {
  const { t } = useTranslation()
  const webcam = useRef<Webcam>(null)
  const view = useRef<HTMLDivElement>(null)
  const files = useRef<HTMLInputElement>(null)
  const takeFiles = useTakeFiles()
  const tray = useTray()
  const acts = useTrayActs()
  const mayRemove = useMayRemove()
  const shoot = useShutter(webcam, view)
  const torch = useTorch(webcam)
  const chooseFiles = useCallback(() => files.current?.click(), [])
  const review = (recordId = nextToReview(tray)) => {
    finishDocument()
    if (recordId !== null) onReview(recordId)
  }
  const removeLast = () => {
    const [last] = tray.rows
    if (last && mayRemove(last.entry)) acts.remove(last.entry, t('capture.tray.document'))
  }
  useFilesHere(takeFiles)
  useOpenReview(tray, onReview)
  useCaptureKeys({ shoot, torch, finish: () => review(), removeLast, undo: acts.undo })
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    void takeFiles([...(event.target.files ?? [])], 'file')
    event.target.value = ''
  }
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)_336px] max-tab:h-auto max-tab:grid-cols-[minmax(0,1fr)]">
      <section aria-label={t('capture.live.title')} className="flex min-h-0 min-w-0 flex-col">
        <LiveView webcam={webcam} view={view} onChooseFiles={chooseFiles} />
        <Controls onShoot={shoot} onTorch={torch} />
      </section>
      <Tray tray={tray} acts={acts} onChooseFiles={chooseFiles} onReview={review} />
      <input
        ref={files}
        type="file"
        multiple
        accept="image/*,.heic,.jp2,.j2k,.jpc,.j2c,.pdf,.ofd,.xml"
        aria-label={t('capture.chooseFiles')}
        className="sr-only"
        tabIndex={-1}
        onChange={chosen}
      />
    </div>
  )
}

/** The first that waits for a person; else one that is being read, or could not be. */
function nextToReview({ rows, toReview }: TrayContents): string | null {
  const other = rows.find(({ record }) => record?.status === 'reading' || record?.status === 'unreadable')
  return toReview[0] ?? other?.record?.id ?? null
}

function useTorch(webcam: { current: Webcam | null }): () => void {
  return useCallback(() => {
    const track = webcam.current?.stream?.getVideoTracks()[0]
    const wanted = !useCaptureStore.getState().isTorchOn
    if (track) void switchTorch(track, wanted).then((isDone) => isDone && torchIs(wanted))
  }, [webcam])
}
