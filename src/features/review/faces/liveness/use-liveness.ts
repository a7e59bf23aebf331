import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AppFailure, appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { FilmState, JudgedLiveness } from '#client/wire-types.ts'
import type { LivenessCheck } from '#domain/face/liveness-check.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import type { TakenFrame } from './film-queue.ts'

/** What can be asked of the server about a living person. */
export interface LivenessDesk {
  /** The last that is known of the record; null where nothing was looked at. */
  latest: LivenessCheck | null
  /** What this page asked for last. */
  judged: JudgedLiveness | null
  failure: AppFailure | null
  judgeStill: (picture: Blob) => Promise<void>
  /** An animated picture, which the server takes whole. */
  judgeVideo: (file: File) => Promise<void>
  begin: (way: 'steps' | 'video') => Promise<FilmState | null>
  /** Rejects where the film cannot go on; why is told here. */
  addFrames: (film: string, frames: readonly TakenFrame[]) => Promise<FilmState>
  changeStep: (film: string, act: 'again' | 'skip') => Promise<FilmState | null>
  end: (film: string) => Promise<void>
  /** Before something else is tried. */
  clear: () => void
}

export function useLiveness(recordId: string): LivenessDesk {
  const { t } = useTranslation()
  const { api, queries } = useClient()
  const queryClient = useQueryClient()
  const { data } = useQuery(queries.liveness.list.queryOptions({ input: { id: recordId } }))
  const [judged, setJudged] = useState<JudgedLiveness | null>(null)
  const [failure, setFailure] = useState<AppFailure | null>(null)
  const orTold = useCallback(
    async <Answer>(asked: Promise<Answer>): Promise<Answer | null> =>
      asked.catch((thrown: unknown) => {
        setFailure(appFailure(thrown))
        return null
      }),
    [],
  )
  const keep = async (asked: Promise<JudgedLiveness>): Promise<void> => {
    const answer = await orTold(asked)
    if (answer === null) return
    queryClient.setQueryData(queries.liveness.list.queryKey({ input: { id: recordId } }), answer.liveness)
    setJudged(answer)
    announce(t(`review.liveness.verdict.${answer.check.verdict ?? 'none'}`))
  }
  return {
    latest: data?.checks[0] ?? null,
    judged,
    failure,
    judgeStill: async (picture) =>
      keep(api.liveness.judgeStill({ id: recordId, file: new File([picture], 'shot.jpg', { type: picture.type }) })),
    judgeVideo: async (file) => keep(api.liveness.judgeVideo({ id: recordId, file })),
    begin: async (way) => orTold(api.liveness.begin({ id: recordId, way })),
    addFrames: async (film, frames) => {
      const state = await orTold(api.liveness.addFrames({ id: recordId, film, ...partsOf(frames) }))
      if (state === null) throw new Error('the film cannot go on')
      return state
    },
    changeStep: async (film, act) => orTold(api.liveness.changeStep({ id: recordId, film, act })),
    end: async (film) => keep(api.liveness.end({ id: recordId, film })),
    clear: () => {
      setFailure(null)
      setJudged(null)
    },
  }
}

function partsOf(frames: readonly TakenFrame[]): { frames: File[]; atMs: number[] } {
  return {
    frames: frames.map(({ blob }) => new File([blob], 'frame.jpg', { type: blob.type })),
    atMs: frames.map(({ atMs }) => atMs),
  }
}
