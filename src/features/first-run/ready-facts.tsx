import { useTranslation } from 'react-i18next'
import { Fact } from './fact.tsx'
import { ReaderFact } from './reader-fact.tsx'
import { useCameraFact } from './use-camera-fact.ts'
import { useFreeSpaceText } from './use-free-space-text.ts'

/** What this computer has and has not, in four facts. */
export function ReadyFacts() {
  const { t } = useTranslation()
  const camera = useCameraFact()
  const space = useFreeSpaceText()
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)
  return (
    <section
      aria-label={t('firstRun.ready')}
      className="flex flex-wrap justify-between gap-x-6 gap-y-3 border-t border-line pt-5 text-ink-soft max-tab:flex-col"
    >
      <ReaderFact />
      <Fact state={camera === 'found' ? 'good' : camera === 'asking' ? 'waiting' : 'look'}>{t(`firstRun.cameraFact.${camera}`)}</Fact>
      {space !== null && <Fact state="good">{t('firstRun.space', { space })}</Fact>}
      <Fact state={isLocal ? 'good' : 'look'}>{t(isLocal ? 'firstRun.onlyHere' : 'firstRun.openToOthers')}</Fact>
    </section>
  )
}
