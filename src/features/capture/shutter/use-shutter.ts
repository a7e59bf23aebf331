import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type Webcam from 'react-webcam'
import { findDocumentType } from '#catalogue/catalogue.ts'
import type { Outbox } from '#client/outbox/outbox.ts'
import { useClient } from '#client/client-context.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { pictureKept, shutterDone, shutterFired, useCaptureStore } from '../capture.store.ts'
import { isLongDocument } from '../is-long-document.ts'
import { neededViews } from './agreement.ts'
import { flyToTray } from './fly-to-tray.ts'
import { type PhotoLab, openPhotoLab } from './photo-lab.ts'

/** Takes a picture when asked, and by itself once the views agree. Gives the function that takes one. */
export function useShutter(webcam: RefObject<Webcam | null>, view: RefObject<HTMLElement | null>): () => void {
  const { outbox } = useClient()
  const { t } = useTranslation()
  const lab = useRef<PhotoLab>(null)
  const shoot = useCallback(async () => {
    const { camera, isTaking } = useCaptureStore.getState()
    if (isTaking || camera !== 'live' || !webcam.current || !lab.current) return
    performance.mark('shutter')
    try {
      const isKept = await keepPhoto(lab.current.take(webcam.current), outbox, view.current)
      announce(t(isKept ? 'capture.say.captured' : 'capture.say.noPicture'))
    } catch (thrown) {
      // The camera had no frame to give, e.g. while it is changed: nothing was taken, and the key can be pressed again.
      if (!(thrown instanceof DOMException && thrown.name === 'InvalidStateError')) throw thrown
      announce(t('capture.say.noPicture'))
    } finally {
      shutterDone()
    }
  }, [outbox, t, view, webcam])
  useEffect(() => {
    const opened = openPhotoLab()
    lab.current = opened
    return () => opened.close()
  }, [])
  useEffect(
    () =>
      useCaptureStore.subscribe(({ isAuto, agreement }) => {
        if (isAuto && agreement.views >= neededViews) void shoot()
      }),
    [shoot],
  )
  return useCallback(() => void shoot(), [shoot])
}

async function keepPhoto(photo: Promise<Blob | null>, outbox: Outbox, view: HTMLElement | null): Promise<boolean> {
  const { documentType, side, openDocument } = useCaptureStore.getState()
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
    intoDocument: side === 'back' || isLongDocument(documentType) ? openDocument : null,
  })
  if (documentKey === null) return false
  performance.mark('shot-safe')
  performance.measure('shutter-to-safe', 'shutter', 'shot-safe')
  // Drawn apart from what the write itself changed on the page: both in one task would hold up keys and frames.
  await new Promise((resolve) => setTimeout(resolve))
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
