import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type Webcam from 'react-webcam'
import type { FilmState } from '#client/wire-types.ts'
import type { CameraFailure } from '#ui/camera/camera-failure.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { type FilmCamera, openFilmCamera } from './film-camera.ts'
import type { TakenFrame } from './film-queue.ts'
import type { LivenessDesk } from './use-liveness.ts'

export interface GuidedCheck {
  phase: 'asking' | 'filming' | 'judging'
  /** Why nothing is filmed; null while something can be. */
  noCamera: CameraFailure | null
  /** Null before the first step is known. */
  film: FilmState | null
  /** The camera shows something. */
  onLive: () => void
  /** It cannot be had, or is gone in the middle of a step. */
  onFailed: (failure: CameraFailure) => void
  /** Asks for it again; the steps go on where they stopped. */
  onAgain: () => void
  onStep: (act: 'again' | 'skip') => void
  /** Judges what there is. */
  onEnd: () => void
}

/** Takes somebody through the steps that the server asks for. @param onDone whether judged or given up. */
export function useGuidedCheck(desk: LivenessDesk, webcam: RefObject<Webcam | null>, onDone: () => void): GuidedCheck {
  const { t } = useTranslation()
  const [phase, setPhase] = useState<GuidedCheck['phase']>('asking')
  const [film, setFilm] = useState<FilmState | null>(null)
  const camera = useRef<FilmCamera | null>(null)
  const lost = useLostCamera(camera)
  const isEnding = useRef(false)
  const end = async (id: string) => {
    // Asked for by a person, or because the last step is done: whichever comes first.
    if (isEnding.current) return
    isEnding.current = true
    setPhase('judging')
    await camera.current?.close()
    await desk.end(id)
    onDone()
  }
  const take = (state: FilmState) => {
    setFilm(state)
    const step = state.steps.at(-1)
    if (state.isOver) return void end(state.film)
    if (step?.outcome === 'not-seen') {
      // Until somebody says whether to try again nothing is filmed.
      camera.current?.pause()
      announce(t('review.liveness.notSeen'))
    } else if (step !== undefined) {
      camera.current?.go()
      announce(t(`review.liveness.prompt.${step.prompt}`))
    }
  }
  const onLive = async () => {
    if (camera.current !== null) return film !== null && goOn(camera.current, film)
    const begun = await desk.begin('steps')
    if (begun === null) return onDone()
    let known = begun.steps.length
    const send = async (frames: readonly TakenFrame[]) => {
      const state = await desk.addFrames(begun.film, frames).catch((thrown: unknown) => {
        void camera.current?.close()
        onDone()
        throw thrown
      })
      // An answer that is overtaken by a step that was left out says nothing new.
      if (state.steps.length < known) return
      if (state.steps.length > known || isWaiting(state)) take(state)
      else setFilm(state)
      known = state.steps.length
    }
    camera.current = openFilmCamera(() => webcam.current?.video ?? null, send)
    setPhase('filming')
    take(begun)
  }
  const onStep = async (act: 'again' | 'skip') => {
    const changed = film && (await desk.changeStep(film.film, act))
    if (changed) take(changed)
  }
  return {
    phase,
    film,
    ...lost,
    onLive: () => void onLive(),
    onStep: (act) => void onStep(act),
    onEnd: () => film && void end(film.film),
  }
}

/** A camera that cannot be had, or is gone in the middle, until it is asked for again; it is let go with the screen. */
function useLostCamera(camera: RefObject<FilmCamera | null>): Pick<GuidedCheck, 'noCamera' | 'onFailed' | 'onAgain'> {
  const [noCamera, setNoCamera] = useState<CameraFailure | null>(null)
  useEffect(() => () => void camera.current?.close(), [camera])
  return {
    noCamera,
    onFailed: (failure) => {
      // What is filmed without a camera would be its last picture.
      camera.current?.pause()
      setNoCamera(failure)
    },
    onAgain: () => setNoCamera(null),
  }
}

/** A camera that came back films on, unless nothing is to be filmed. */
function goOn(camera: FilmCamera, film: FilmState): void {
  if (!isWaiting(film)) camera.go()
}

/** Nothing is to be done in front of the camera now. */
function isWaiting({ isOver, steps }: FilmState): boolean {
  return isOver || steps.at(-1)?.outcome === 'not-seen'
}
