import type { FilmState } from '#contract/liveness.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { mostFilmMs, mostFrameBytes, mostFramesOf } from '#domain/face/film-limits.ts'
import { watchSteps } from '#domain/face/guided-steps.ts'
import type { VideoFrame } from '#engine/engine.ts'
import { refuseWhenFacesOff } from '../../settings/faces-switch.ts'
import type { FilmNeeds } from './begin-film.ts'
import { filmState } from './film-state.ts'
import type { Film } from './films.ts'

interface AddRequest {
  id: string
  film: string
  who: string
  frames: readonly File[]
  /** Of each frame, in milliseconds of the film. */
  atMs: readonly number[]
}

/** Looks at the next frames of a film and drops them; whole or not at all: after a refusal they can be sent again. */
export async function addFrames(
  { database, engine, films }: FilmNeeds,
  { id, film: filmId, who, frames, atMs }: AddRequest,
): Promise<FilmState> {
  await refuseWhenFacesOff(database)
  const { lookAtFrames } = engine
  if (!lookAtFrames) throw new AppError('faces.off')
  const film = films.find({ id: filmId, recordId: id, who })
  if (film.isBusy) throw new AppError('film.busy')
  refuseTooMuch(film, { frames, atMs })
  film.isBusy = true
  try {
    const { moments, basis } = await lookAtFrames({ frames: await opened(frames, atMs) })
    film.moments.push(...moments)
    film.basis = basis
    film.guided &&= watchSteps(film.guided, film.moments)
  } finally {
    film.isBusy = false
  }
  return filmState(film)
}

function refuseTooMuch(film: Film, { frames, atMs }: Pick<AddRequest, 'frames' | 'atMs'>): void {
  const before = film.moments.at(-1)?.atMs ?? -1
  if (frames.length !== atMs.length || !isInOrder([before, ...atMs])) throw new AppError('film.out-of-order')
  if (isTooLong(film, { frames: frames.length, endMs: atMs.at(-1) ?? 0 })) throw new AppError('film.too-long')
  if (frames.some(({ size }) => size > mostFrameBytes)) throw new AppError('film.frame-too-large')
}

function isInOrder(times: readonly number[]): boolean {
  return times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0))
}

/** Who is told what to do takes the time it takes. */
function isTooLong({ moments, guided }: Film, more: { frames: number; endMs: number }): boolean {
  const way = guided === null ? 'video' : 'steps'
  return moments.length + more.frames > mostFramesOf(way) || (way === 'video' && more.endMs > mostFilmMs)
}

async function opened(frames: readonly File[], atMs: readonly number[]): Promise<VideoFrame[]> {
  return Promise.all(frames.map(async (frame, index) => ({ bytes: new Uint8Array(await frame.arrayBuffer()), atMs: atMs[index] ?? 0 })))
}
