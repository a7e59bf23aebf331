import { useTranslation } from 'react-i18next'
import { Progress } from '#ui/progress.tsx'
import { Fact } from './fact.tsx'
import { useReader } from './use-reader.ts'

/** Whether documents can be read already; while not, how long it takes so far. */
export function ReaderFact() {
  const { t } = useTranslation()
  const reader = useReader()
  if (reader.state === 'ready') return <Fact state="good">{t('firstRun.readerReady')}</Fact>
  if (reader.state === 'away') return <Fact state="look">{t('firstRun.serverAway')}</Fact>
  return (
    <span className="grid gap-1.5">
      <Fact state="waiting">{t('firstRun.readerStarting', { count: reader.secondsLeft })}</Fact>
      <Progress label={t('firstRun.readerStarting', { count: reader.secondsLeft })} value={reader.share} />
    </span>
  )
}
