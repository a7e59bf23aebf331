import { randomInt } from 'node:crypto'
import type { FilmState } from '#contract/liveness.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { beginSteps, orderOfPrompts } from '#domain/face/guided-steps.ts'
import { findRecord } from '../../records/records-repository.ts'
import { refuseWhenFacesOff } from '../../settings/faces-switch.ts'
import type { FacesNeeds } from '../compare-with-portrait.ts'
import { filmState } from './film-state.ts'
import type { Films } from './films.ts'

export interface FilmNeeds extends FacesNeeds {
  films: Films
}

/** Begins a film of whoever shows a document. */
export async function beginFilm(
  { database, engine, films, now }: FilmNeeds,
  { id, way, who }: { id: string; way: 'steps' | 'video'; who: string },
): Promise<FilmState> {
  await refuseWhenFacesOff(database)
  if (!engine.lookAtFrames) throw new AppError('faces.off')
  if (!(await findRecord(database, id))) throw new AppError('record.not-found')
  // Chance that nobody can foresee: a film that knew what comes could be made before.
  const guided = way === 'steps' ? beginSteps(orderOfPrompts((count) => randomInt(count))) : null
  return filmState(films.begin({ recordId: id, who, guided }, now()))
}
