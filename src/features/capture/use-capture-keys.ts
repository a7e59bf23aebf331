import { useTranslation } from 'react-i18next'
import { useKeys } from '#ui/keys/use-keys.ts'
import { nextCamera } from './camera/camera-choice.ts'
import { chooseCamera, chooseSide, toggleAuto, useCaptureStore } from './capture.store.ts'
import { isLongDocument } from './is-long-document.ts'

interface CaptureActs {
  shoot: () => void
  torch: () => void
  finish: () => void
  removeLast: () => void
  /** False when there is nothing to bring back. */
  undo: () => boolean
}

/** The keys of this screen. */
export function useCaptureKeys(acts: CaptureActs): void {
  const { t } = useTranslation()
  const hasTorch = useCaptureStore((state) => state.hasTorch)
  const hasCameras = useCaptureStore((state) => state.cameras.length > 1)
  const isLong = useCaptureStore(({ documentType }) => isLongDocument(documentType))
  useKeys(t('capture.title'), [
    { keys: ['Space'], label: t('capture.keys.shoot'), isHint: true, overControls: true, run: (event) => unlessPressed(event, acts.shoot) },
    { keys: ['KeyA'], label: t('capture.keys.auto'), isHint: true, run: toggleAuto },
    { keys: ['KeyT'], label: t('capture.keys.torch'), isHint: true, isOff: !hasTorch, run: acts.torch },
    { keys: ['KeyV'], label: t('capture.keys.camera'), isHint: true, isOff: !hasCameras, run: takeNextCamera },
    { keys: ['Digit1'], label: t('capture.keys.front'), isOff: isLong, run: () => chooseSide('front') },
    { keys: ['Digit2'], label: t('capture.keys.back'), isOff: isLong, run: () => chooseSide('back') },
    {
      keys: ['Enter'],
      label: t('capture.keys.finish'),
      isHint: true,
      overControls: true,
      run: (event) => unlessPressed(event, acts.finish),
    },
    { keys: ['Delete'], label: t('capture.keys.remove'), run: acts.removeLast },
    { keys: ['Ctrl+KeyZ'], label: t('app.undo'), run: acts.undo },
    // The browser itself pastes; here it is only listed.
    { keys: ['Ctrl+KeyV'], label: t('capture.keys.paste'), isHint: true, run: () => false },
  ])
}

function takeNextCamera(): void {
  const { cameras, cameraId } = useCaptureStore.getState()
  const next = nextCamera(cameras, cameraId)
  if (next) chooseCamera(next)
}

/** A button that was reached by keyboard keeps its own Space and Enter; one that was only clicked gives them back to the screen. */
function unlessPressed(event: KeyboardEvent, act: () => void): boolean {
  if (event.target instanceof Element && event.target.matches('button:focus-visible, a:focus-visible, input:focus-visible')) return false
  if (!event.repeat) act()
  return true
}
