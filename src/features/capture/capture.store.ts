import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { CameraChoice } from './camera/camera-choice.ts'
import type { CameraFailure } from '#ui/camera/camera-failure.ts'
import type { FrameVerdict } from './frame/judge-frame.ts'
import { type Agreement, afterCapture, nextAgreement, noAgreement } from './shutter/agreement.ts'

export type Side = 'front' | 'back'

/** What this desk chose; kept between visits. */
interface Remembered {
  /** Null: the engine finds out. */
  documentType: string | null
  isAuto: boolean
  cameraName: string | null
  /** A document that was photographed alone opens in review once it is read. */
  opensReview: boolean
}

interface CaptureState extends Remembered {
  camera: 'asking' | 'live' | CameraFailure
  cameras: readonly CameraChoice[]
  /** Of the camera that is asked for; null: the one that the browser likes best. */
  askedCamera: string | null
  /** Of the camera in use; null before there is one. */
  cameraId: string | null
  hasTorch: boolean
  isTorchOn: boolean
  /** Grows to ask the browser for the camera anew. */
  attempt: number
  verdict: FrameVerdict | null
  agreement: Agreement
  side: Side
  /** The document that a back side, or the next page of a text, goes to. */
  openDocument: string | null
  /** How many pages it has. */
  openPages: number
  /** The document that the last picture went to, and when, milliseconds since 1970. */
  lastShot: { documentKey: string; at: number } | null
  /** Grows with each picture taken: the flash. */
  shots: number
  /** A picture is being taken, until it is safe. */
  isTaking: boolean
  /** Documents removed here that can still be brought back, newest last. */
  removed: readonly string[]
}

const atRest = {
  camera: 'asking',
  cameras: [],
  askedCamera: null,
  cameraId: null,
  hasTorch: false,
  isTorchOn: false,
  attempt: 0,
  verdict: null,
  agreement: noAgreement,
  side: 'front',
  openDocument: null,
  openPages: 0,
  lastShot: null,
  shots: 0,
  isTaking: false,
  removed: [],
} as const satisfies Omit<CaptureState, keyof Remembered>

/** What a person does on the capture screen. Nothing of the server's is kept here. */
export const useCaptureStore = create<CaptureState>()(
  persist((): CaptureState => ({ documentType: null, isAuto: true, cameraName: null, opensReview: true, ...atRest }), {
    name: 'countercheck.capture',
    partialize: ({ documentType, isAuto, cameraName, opensReview }): Remembered => ({ documentType, isAuto, cameraName, opensReview }),
  }),
)

const set = useCaptureStore.setState

export function chooseType(documentType: string | null): void {
  set({ documentType, side: 'front', openDocument: null, openPages: 0 })
}

export function toggleAuto(): void {
  set(({ isAuto, agreement }) => ({ isAuto: !isAuto, agreement: { ...agreement, views: 0 } }))
}

export function chooseSide(side: Side): void {
  set({ side })
}

/** The document is complete: the next picture begins another. */
export function finishDocument(): void {
  set({ side: 'front', openDocument: null, openPages: 0 })
}

export function chooseCamera({ id, name }: CameraChoice): void {
  set({ camera: 'asking', askedCamera: id, cameraName: name, hasTorch: false, isTorchOn: false })
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
export function askForCamera(askedCamera: string | null = null): void {
  set(({ attempt }) => ({ camera: 'asking', attempt: attempt + 1, askedCamera }))
}

export function torchIs(isTorchOn: boolean): void {
  set({ isTorchOn })
}

export function sawFrame(verdict: FrameVerdict): void {
  set(({ agreement }) => ({ verdict, agreement: nextAgreement(agreement, verdict) }))
}

/** The picture in view is being taken. */
export function shutterFired(): void {
  set(({ shots, verdict, agreement }) => ({
    shots: shots + 1,
    isTaking: true,
    agreement: verdict ? afterCapture(agreement, verdict) : agreement,
  }))
}

export function shutterDone(): void {
  set({ isTaking: false })
}

interface KeptPicture {
  documentKey: string
  side: Side
  /** The type of the document has a second side. */
  expectsBack: boolean
  /** Milliseconds since 1970. */
  at: number
}

/** A picture was kept: after a front that has a back, the back is next; after a back, another document. */
export function pictureKept({ documentKey, side, expectsBack, at }: KeptPicture): void {
  const next =
    side === 'front'
      ? ({ openDocument: documentKey, side: expectsBack ? 'back' : 'front' } as const)
      : ({ openDocument: null, side: 'front' } as const)
  set(({ openDocument, openPages }) => ({
    ...next,
    openPages: openDocument === documentKey ? openPages + 1 : 1,
    lastShot: { documentKey, at },
  }))
}

export function toggleOpensReview(): void {
  set(({ opensReview }) => ({ opensReview: !opensReview }))
}

export function rememberRemoved(documentKey: string): void {
  set(({ removed, openDocument }) => ({
    removed: [...removed, documentKey],
    ...(openDocument === documentKey ? { openDocument: null, openPages: 0, side: 'front' as const } : {}),
  }))
}

export function forgetRemoved(documentKey: string): void {
  set(({ removed }) => ({ removed: removed.filter((key) => key !== documentKey) }))
}

/** Leaving the screen: the camera is let go, what was chosen stays. */
export function leaveCapture(): void {
  set(({ removed }) => ({ ...atRest, removed }))
}
