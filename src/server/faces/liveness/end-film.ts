import type { JudgedLiveness } from '#contract/liveness.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { judgeMoments } from '#domain/face/judge-video-liveness.ts'
import { actsOfVideo } from '#domain/face/liveness-check.ts'
import { refuseWhenFacesOff } from '../../settings/faces-switch.ts'
import type { FilmNeeds } from './begin-film.ts'
import { keepJudged } from './keep-judged.ts'

/** Judges a film over all of it and forgets it: it is good once. */
export async function endFilm(
  needs: FilmNeeds,
  { id, film: filmId, who }: { id: string; film: string; who: string },
): Promise<JudgedLiveness> {
  const { database, films } = needs
  await refuseWhenFacesOff(database)
  const { guided, moments, basis, isBusy } = films.find({ id: filmId, recordId: id, who })
  if (isBusy) throw new AppError('film.busy')
  films.drop(filmId)
  const video = judgeMoments(moments)
  return keepJudged(needs, {
    id,
    who,
    score: video.score,
    found: {
      way: guided === null ? 'video' : 'steps',
      verdict: video.verdict,
      acts: actsOfVideo(video),
      steps: (guided?.steps ?? []).map(({ prompt, outcome, tookMs }) => ({ prompt, outcome: outcome ?? 'not-seen', tookMs })),
      didOther: guided?.steps.some(({ didOther }) => didOther) ?? false,
      warnings: video.warnings,
      basis: basis ?? { models: [], limits: {} },
    },
  })
}
