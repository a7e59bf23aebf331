import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { CameraChoice } from './camera/camera-choice.ts'
import type { CameraFailure } from './camera/camera-failure.ts'
import type { FrameVerdict } from './frame/judge-frame.ts'
import { type Agreement, afterCapture, nextAgreement, noAgreement } from './shutter/agreement.ts'

export type Side = 'front' | 'back'

/** What this desk chose; kept between visits. */
interface Remembered {
  /** Null: the engine finds out. */
  documentType: string | null
  isAuto: boolean
  cameraName: string | null
}

interface CaptureState extends Remembered {
  camera: 'asking' | 'live' | CameraFailure
  cameras: readonly CameraChoice[]
  /** Of the camera in use; null before there is one. */
  cameraId: string | null
  hasTorch: boolean
  isTorchOn: boolean
  /** Grows to ask the browser for the camera anew. */
  attempt: number
  verdict: FrameVerdict | null
  agreement: Agreement
  side: Side
  /** The document that a back side goes to. */
  openDocument: string | null
  /** Grows with each picture taken: the flash. */
  shots: number
  /** Documents removed here that can still be brought back, newest last. */
  removed: readonly string[]
}

const atRest = {
  camera: 'asking',
  cameras: [],
  cameraId: null,
  hasTorch: false,
  isTorchOn: false,
  attempt: 0,
  verdict: null,
  agreement: noAgreement,
  side: 'front',
  openDocument: null,
  shots: 0,
  removed: [],
} as const satisfies Omit<CaptureState, keyof Remembered>

/** What a person does on the capture screen. Nothing of the server's is kept here. */
export const useCaptureStore = create<CaptureState>()(
  persist((): CaptureState => ({ documentType: null, isAuto: true, cameraName: null, ...atRest }), {
    name: 'countercheck.capture',
    partialize: ({ documentType, isAuto, cameraName }): Remembered => ({ documentType, isAuto, cameraName }),
  }),
)

const set = useCaptureStore.setState

export function chooseType(documentType: string | null): void {
  set({ documentType, side: 'front', openDocument: null })
}

export function toggleAuto(): void {
  set(({ isAuto, agreement }) => ({ isAuto: !isAuto, agreement: { ...agreement, views: 0 } }))
}

export function chooseSide(side: Side): void {
  set({ side })
}

/** The document is complete: the next picture begins another. */
export function finishDocument(): void {
  set({ side: 'front', openDocument: null })
}

export function chooseCamera({ id, name }: CameraChoice): void {
  set({ cameraId: id, cameraName: name, hasTorch: false, isTorchOn: false })
}

export function listCameras(cameras: readonly CameraChoice[]): void {
  set({ cameras })
}

export function cameraIsLive(cameraId: string | null, hasTorch: boolean): void {
  set({ camera: 'live', cameraId, hasTorch, isTorchOn: false })
}

export function cameraFailed(failure: CameraFailure): void {
  set({ camera: failure, verdict: null, agreement: noAgreement, hasTorch: false })
}

/** Asks the browser again; without an id for any camera. */
export function askForCamera(cameraId: string | null = null): void {
  set(({ attempt }) => ({ camera: 'asking', attempt: attempt + 1, cameraId }))
}

export function torchIs(isTorchOn: boolean): void {
  set({ isTorchOn })
}

export function sawFrame(verdict: FrameVerdict): void {
  set(({ agreement }) => ({ verdict, agreement: nextAgreement(agreement, verdict) }))
}

/** The picture in view is being taken. */
export function shutterFired(): void {
  set(({ shots, verdict, agreement }) => ({ shots: shots + 1, agreement: verdict ? afterCapture(agreement, verdict) : agreement }))
}

/** A picture was kept as part of a document. `expectsBack`: its type has a second side. */
export function pictureKept(documentKey: string, expectsBack: boolean): void {
  set(({ side }) =>
    side === 'front' ? { openDocument: documentKey, side: expectsBack ? 'back' : 'front' } : { openDocument: null, side: 'front' },
  )
}

export function rememberRemoved(documentKey: string): void {
  set(({ removed, openDocument }) => ({
    removed: [...removed, documentKey],
    ...(openDocument === documentKey ? { openDocument: null, side: 'front' as const } : {}),
  }))
}

export function forgetRemoved(documentKey: string): void {
  set(({ removed }) => ({ removed: removed.filter((key) => key !== documentKey) }))
}

/** Leaving the screen: the camera is let go, what was chosen stays. */
export function leaveCapture(): void {
  set(({ cameraId, removed }) => ({ ...atRest, cameraId, removed }))
}
