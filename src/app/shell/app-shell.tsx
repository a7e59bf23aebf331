import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HintLayer } from '#ui/hint-layer.tsx'
import { useKeyDispatch } from '#ui/keys/use-key-dispatch.ts'
import { useKeys } from '#ui/keys/use-keys.ts'
import { LiveRegions } from '#ui/live-regions/live-regions.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { BarEnd } from './bar-end.tsx'
import { DropFrame } from './drop-frame.tsx'
import { Rail } from './rail.tsx'
import { StorageBanner } from './storage-banner.tsx'
import { useFocusOnArrival } from './use-focus-on-arrival.ts'
import { useHiddenValues } from './use-hidden-values.ts'
import { useIncomingFiles } from './use-incoming-files.ts'
import { useWaitingCount } from './use-waiting-count.ts'

const KeySheet = lazy(() => import('#ui/keys/key-sheet.tsx').then((module) => ({ default: module.KeySheet })))
const Notices = lazy(() => import('#ui/notices.tsx').then((module) => ({ default: module.Notices })))

/** What every screen stands in: ways to the others, what is open, what is safe, which keys there are. */
export function AppShell() {
  const { t } = useTranslation()
  const [areKeysShown, setKeysShown] = useState(false)
  const values = useHiddenValues()
  const isFileHovering = useIncomingFiles()
  useKeyDispatch()
  useFocusOnArrival('main')
  useKeys(
    t('app.everywhere'),
    [
      { keys: ['F1', 'char:?'], label: t('app.allKeys'), isHint: true, run: () => setKeysShown(true) },
      { keys: ['Alt+KeyQ'], label: t(values.areHidden ? 'app.showValues' : 'app.hideValues'), run: values.toggle },
    ],
    'everywhere',
  )
  const barEnd = <BarEnd onShowKeys={() => setKeysShown(true)} onHideValues={values.toggle} areValuesHidden={values.areHidden} />
  return (
    <>
      <Shell
        rail={<Rail waiting={useWaitingCount()} />}
        barEnd={barEnd}
        banner={<StorageBanner />}
        labels={{ skip: t('app.skip'), keys: t('app.keysOfScreen'), bar: t('app.bar') }}
      >
        <Outlet />
      </Shell>
      {isFileHovering && <DropFrame />}
      <HintLayer />
      <LiveRegions />
      <Suspense fallback={null}>
        {areKeysShown && <KeySheet isOpen onClose={() => setKeysShown(false)} title={t('app.keysOfScreen')} closeLabel={t('app.close')} />}
        <Notices label={t('app.notices')} />
      </Suspense>
    </>
  )
}
