import { useQuery } from '@tanstack/react-query'
import { Check, Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { historyHeadUrl } from '#client/history-head-url.ts'
import type { HistoryCheck } from '#client/wire-types.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { Progress } from '#ui/progress.tsx'

/** The whole log is read for it. */
const checkedAgainMs = 5 * 60_000

/** Whether all that was ever written is still what was written, and what to keep to see that later. */
export function LogCheck() {
  const { t } = useTranslation()
  const { queries } = useClient()
  const { data, error, isFetching, refetch } = useQuery(queries.history.check.queryOptions({ staleTime: checkedAgainMs }))
  const again = (
    <Button size="sm" isQuietened={isFetching} onClick={() => void refetch()}>
      {t('history.again')}
    </Button>
  )
  return (
    <Card title={t('history.log')} action={again}>
      {isFetching && <Progress label={t('history.checking')} value={null} className="mb-3 h-[3px]" />}
      {error !== null && <FailureNote what={t('history.checkFailed')} safe={appFailure(error).sentence} />}
      {data === undefined ? isFetching && <p>{t('history.checking')}</p> : <Outcome log={data} />}
    </Card>
  )
}

function Outcome({ log: { entries, faults, checkedAt, signed } }: { log: HistoryCheck }) {
  const { t } = useTranslation()
  return (
    <div className="grid gap-3">
      {faults.length === 0 ? (
        <div className="flex gap-2">
          <Check size={18} strokeWidth={1.8} aria-hidden className="mt-px flex-none" />
          <div>
            <p className="font-medium">{t('history.holds')}</p>
            <p className="text-ink-soft">{t('history.holdsAbout', { entries, at: checkedAt })}</p>
          </div>
        </div>
      ) : (
        <>
          <FailureNote tone="conflict" what={t('history.broken')} safe={t('history.brokenAbout')} />
          <ul className="list-disc pl-5">
            {faults.map(({ entry, problem }) => (
              <li key={`${entry} ${problem}`}>{t(`history.fault.${problem}`, { entry })}</li>
            ))}
          </ul>
        </>
      )}
      <p className="text-ink-soft">
        {signed === null ? t('history.unsigned') : t('history.signed', { entry: signed.entry, at: signed.at })}
      </p>
      {entries > 0 && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <a href={historyHeadUrl} download className={buttonClass('plain', 'sm')}>
            <Download size={15} strokeWidth={1.6} aria-hidden />
            {t('history.head')}
          </a>
          <p className="text-xs text-ink-soft">{t('history.headAbout')}</p>
        </div>
      )}
    </div>
  )
}
