import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type Webcam from 'react-webcam'
import { findDocumentType } from '#catalogue/catalogue.ts'
import type { Outbox } from '#client/outbox/outbox.ts'
import { useClient } from '#client/client-context.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { pictureKept, shutterFired, useCaptureStore } from '../capture.store.ts'
import { neededViews } from './agreement.ts'
import { flyToTray } from './fly-to-tray.ts'
import { takePhoto } from './take-photo.ts'

/** Takes a picture when asked, and by itself once the views agree. Gives the function that takes one. */
export function useShutter(webcam: RefObject<Webcam | null>, view: RefObject<HTMLElement | null>): () => void {
  const { outbox } = useClient()
  const { t } = useTranslation()
  const isBusy = useRef(false)
  const shoot = useCallback(async () => {
    if (isBusy.current || !webcam.current || useCaptureStore.getState().camera !== 'live') return
    isBusy.current = true
    try {
      if (await keepPhoto(webcam.current, outbox, view.current)) announce(t('capture.say.captured'))
    } finally {
      isBusy.current = false
    }
  }, [outbox, t, view, webcam])
  useEffect(
    () =>
      useCaptureStore.subscribe(({ isAuto, agreement }) => {
        if (isAuto && agreement.views >= neededViews) void shoot()
      }),
    [shoot],
  )
  return useCallback(() => void shoot(), [shoot])
}

async function keepPhoto(webcam: Webcam, outbox: Outbox, view: HTMLElement | null): Promise<boolean> {
  const { documentType, side, openDocument } = useCaptureStore.getState()
  performance.mark('shutter')
  const photo = takePhoto(webcam)
  shutterFired()
  const blob = await photo
  if (!blob) return false
  const at = Date.now()
  const documentKey = await outbox.keep({
    blob,
    fileName: fileNameAt(new Date(at)),
    origin: 'camera',
    documentType,
    side,
    intoDocument: side === 'back' ? openDocument : null,
  })
  if (documentKey === null) return false
  performance.mark('shot-safe')
  performance.measure('shutter-to-safe', 'shutter', 'shot-safe')
  const expectsBack = documentType !== null && findDocumentType(documentType)?.sides.includes('back') === true
  pictureKept({ documentKey, side, expectsBack, at })
  if (view) void flyToTray(blob, view)
  return true
}

/** `camera 2026-03-01 14.02.07.jpg`, by the clock of this computer. */
function fileNameAt(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `camera ${day} ${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}.jpg`
}
