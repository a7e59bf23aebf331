import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { FlyocrCall, FlyocrClient } from '#client/wire-types.ts'
import { callsKeptDays } from '#domain/flyocr-client.ts'
import { FailureNote } from '#ui/failure-note.tsx'
import { WideFrame } from '../people/wide-frame.tsx'

const heads = ['at', 'path', 'typeId', 'status', 'ms', 'bytes'] as const
const shown = 50

/** The newest calls of a client: when, what it asked for, and the number that it was answered with. */
export function CallsList({ client: { id, name } }: { client: FlyocrClient }) {
  const { t } = useTranslation()
  const { queries } = useClient()
  const { data, error } = useQuery(queries.flyocrClients.calls.queryOptions({ input: { client: id, limit: shown }, staleTime: 0 }))
  if (error !== null) return <FailureNote className="mt-2" what={t('settings.clients.callsFailed')} safe={appFailure(error).sentence} />
  if (data === undefined) return null
  if (data.length === 0) return <p className="mt-2 text-ink-soft">{t('settings.clients.noCalls', { count: callsKeptDays })}</p>
  return (
    <div className="mt-2">
      <WideFrame label={t('settings.clients.callsOf', { name })}>
        <table className="w-full min-w-[560px] border-collapse text-left text-xs">
          <thead>
            <tr className="border-b border-line text-ink-soft">
              {heads.map((head) => (
                <th key={head} scope="col" className="py-1 pr-3 font-medium">
                  {t(`settings.clients.call.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.map((call) => (
              <CallRow key={call.id} call={call} />
            ))}
          </tbody>
        </table>
      </WideFrame>
      <p className="mt-1 text-xs text-ink-soft">{t('settings.clients.callsAbout', { count: callsKeptDays })}</p>
    </div>
  )
}

function CallRow({ call: { at, path, typeId, status, ms, bytes } }: { call: FlyocrCall }) {
  const { t } = useTranslation()
  return (
    <tr className="border-b border-line tabular-nums last:border-0">
      <td className="py-1 pr-3 whitespace-nowrap">{t('settings.clients.moment', { at })}</td>
      <td className="pr-3 font-mono">{path}</td>
      <td className="pr-3">{typeId}</td>
      <td className={status < 0 ? 'pr-3 font-medium text-conflict' : 'pr-3'}>{status}</td>
      <td className="pr-3 whitespace-nowrap">{t('settings.clients.took', { ms })}</td>
      <td className="whitespace-nowrap">{t('settings.clients.sent', { kilobytes: Math.ceil(bytes / 1000) })}</td>
    </tr>
  )
}
