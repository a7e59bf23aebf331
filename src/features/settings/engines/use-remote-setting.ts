import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { RemoteSetting, RemoteTest } from '#client/wire-types.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'

export interface RemoteChange {
  url: string
  key?: string
  secret?: string
  timestampUnit: 'ms' | 's'
}

export interface RemoteDesk {
  setting: RemoteSetting
  isSaving: boolean
  /** Why the last change did not come true, as a sentence. */
  failure: string | null
  set: (change: RemoteChange, done: () => void) => void
  turn: (isOn: boolean) => void
  remove: () => void
  test: () => void
  isTesting: boolean
  tested: RemoteTest | null
  testFailure: string | null
}

const sentenceOf = (error: unknown): string | null => (error === null ? null : appFailure(error).sentence)

/** How the remote API is set, and the ways to change it; null until it is known. */
export function useRemoteSetting(): RemoteDesk | null {
  const { t } = useTranslation()
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const { data } = useQuery(queries.engines.remote.queryOptions())
  const onSuccess = (saved: RemoteSetting) => {
    queryClient.setQueryData(queries.engines.remote.queryKey(), saved)
    void queryClient.invalidateQueries({ queryKey: queries.engines.get.key() })
    testing.reset()
    announce(t('settings.saved'))
  }
  const testing = useMutation(queries.engines.testRemote.mutationOptions())
  const setting = useMutation(queries.engines.setRemote.mutationOptions({ onSuccess }))
  const turning = useMutation(queries.engines.switchRemote.mutationOptions({ onSuccess }))
  const removing = useMutation(queries.engines.removeRemote.mutationOptions({ onSuccess }))
  if (data === undefined) return null
  return {
    setting: data,
    isSaving: setting.isPending || turning.isPending || removing.isPending,
    failure: sentenceOf(setting.error ?? turning.error ?? removing.error),
    set: (change, done) => setting.mutate(change, { onSuccess: done }),
    turn: (isOn) => turning.mutate({ isOn }),
    remove: () => removing.mutate(undefined),
    test: () => testing.mutate(undefined),
    isTesting: testing.isPending,
    tested: testing.data ?? null,
    testFailure: sentenceOf(testing.error),
  }
}
