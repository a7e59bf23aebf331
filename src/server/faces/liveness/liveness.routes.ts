import { implement } from '@orpc/server'
import { livenessContract } from '#contract/liveness.contract.ts'
import type { Context } from '../../context.ts'
import type { FacesNeeds } from '../compare-with-portrait.ts'
import { addFrames } from './add-frames.ts'
import { beginFilm } from './begin-film.ts'
import { changeStep } from './change-step.ts'
import { endFilm } from './end-film.ts'
import { createFilms } from './films.ts'
import { judgeStill, judgeVideo } from './judge-file.ts'
import { listLiveness } from './keep-judged.ts'

/** Whether a living person seems to be in front of the camera. */
export function createLivenessRoutes(services: FacesNeeds) {
  const api = implement(livenessContract).$context<Context>()
  const needs = { ...services, films: createFilms() }
  return {
    list: api.list.handler(async ({ input }) => listLiveness(services, input.id)),
    judgeStill: api.judgeStill.handler(async ({ input, context: { who } }) => judgeStill(services, { ...input, who })),
    judgeVideo: api.judgeVideo.handler(async ({ input, context: { who } }) => judgeVideo(services, { ...input, who })),
    begin: api.begin.handler(async ({ input, context: { who } }) => beginFilm(needs, { ...input, who })),
    addFrames: api.addFrames.handler(async ({ input, context: { who } }) => addFrames(needs, { ...input, who })),
    changeStep: api.changeStep.handler(async ({ input, context: { who } }) => changeStep(needs, { ...input, who })),
    end: api.end.handler(async ({ input, context: { who } }) => endFilm(needs, { ...input, who })),
  }
}
