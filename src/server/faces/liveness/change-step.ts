import type { FilmState } from '#contract/liveness.contract.ts'
import { repeatStep, skipStep } from '#domain/face/guided-steps.ts'
import { refuseWhenFacesOff } from '../../settings/faces-switch.ts'
import type { FilmNeeds } from './begin-film.ts'
import { filmState } from './film-state.ts'

/** Asks for the present step again, or leaves it out; where there is none nothing changes. */
export async function changeStep(
  { database, films }: FilmNeeds,
  { id, film: filmId, act, who }: { id: string; film: string; act: 'again' | 'skip'; who: string },
): Promise<FilmState> {
  await refuseWhenFacesOff(database)
  const film = films.find({ id: filmId, recordId: id, who })
  const nowMs = film.moments.at(-1)?.atMs ?? 0
  film.guided &&= act === 'again' ? repeatStep(film.guided, nowMs) : skipStep(film.guided, nowMs)
  return filmState(film)
}
