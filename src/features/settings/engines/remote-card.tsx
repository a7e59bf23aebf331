import { CloudUpload, Cpu } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { Switch } from '#ui/switch.tsx'
import { LeavesDialog } from './leaves-dialog.tsx'
import { RemoteForm } from './remote-form.tsx'
import { TestResult } from './test-result.tsx'
import { type RemoteDesk, useRemoteSetting } from './use-remote-setting.ts'

/** Who can read: our own engine, and the remote API where somebody set it. */
export function RemoteCard() {
  const { t } = useTranslation()
  const desk = useRemoteSetting()
  return (
    <Card title={t('settings.engines.title')} about={t('settings.engines.about')}>
      {desk !== null && desk.failure !== null && <FailureNote className="mb-3" what={t('settings.engines.failed')} safe={desk.failure} />}
      <EngineRow
        icon={<Cpu size={18} strokeWidth={1.6} aria-hidden />}
        name={t('settings.engines.here')}
        about={t('settings.engines.hereAbout')}
      >
        <Chip isOn>{t('settings.engines.inUse')}</Chip>
      </EngineRow>
      {desk !== null && <RemoteRow desk={desk} />}
    </Card>
  )
}

interface EngineRowProps {
  icon: ReactNode
  name: string
  about: string
  /** Its controls, at the end. */
  children: ReactNode
}

function EngineRow({ icon, name, about, children }: EngineRowProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line py-2.5 first:border-t-0 first:pt-0">
      <span className="text-ink-soft">{icon}</span>
      <span className="min-w-[20ch] flex-1">
        <span className="block font-medium">{name}</span>
        <span className="block text-xs text-ink-soft [overflow-wrap:anywhere]">{about}</span>
      </span>
      {children}
    </div>
  )
}

/** What is asked before it is done. */
type Asks = 'leaves' | 'remove' | null

function RemoteRow({ desk }: { desk: RemoteDesk }) {
  const { t } = useTranslation()
  const [asks, setAsks] = useState<Asks>(null)
  const [isChanging, setChanging] = useState(false)
  const { hasKeys, isOn, isOfEnvironment, url } = desk.setting
  const says = t(`settings.engines.state.${stateOf(desk.setting)}`, { host: new URL(url).host })
  return (
    <>
      <EngineRow
        icon={<CloudUpload size={18} strokeWidth={1.6} aria-hidden />}
        name={t('settings.engines.remote')}
        about={isOfEnvironment ? `${says} ${t('settings.engines.ofEnvironment')}` : says}
      >
        {!isOfEnvironment && !isChanging && (
          <ChangeButtons hasKeys={hasKeys} onChange={() => setChanging(true)} onRemove={() => setAsks('remove')} />
        )}
        {hasKeys && (
          <Switch
            isOn={isOn}
            disabled={desk.isSaving || isOfEnvironment}
            onChange={(next) => (next ? setAsks('leaves') : desk.turn(false))}
          >
            {t('settings.engines.switch')}
          </Switch>
        )}
      </EngineRow>
      {isChanging && <RemoteForm desk={desk} onClose={() => setChanging(false)} />}
      {hasKeys && !isChanging && <TestRow desk={desk} />}
      <RemoteDialogs asks={asks} desk={desk} onClose={() => setAsks(null)} />
    </>
  )
}

function stateOf({ hasKeys, isOn }: RemoteDesk['setting']): 'none' | 'on' | 'off' {
  if (!hasKeys) return 'none'
  return isOn ? 'on' : 'off'
}

function ChangeButtons({ hasKeys, onChange, onRemove }: { hasKeys: boolean; onChange: () => void; onRemove: () => void }) {
  const { t } = useTranslation()
  return (
    <>
      <Button size="sm" onClick={onChange}>
        {t(`settings.engines.${hasKeys ? 'change' : 'setUp'}`)}
      </Button>
      {hasKeys && (
        <Button size="sm" variant="quiet" onClick={onRemove}>
          {t('settings.engines.remove')}
        </Button>
      )}
    </>
  )
}

function RemoteDialogs({ asks, desk, onClose }: { asks: Asks; desk: RemoteDesk; onClose: () => void }) {
  const { t } = useTranslation()
  const { url } = desk.setting
  const and = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    <>
      <LeavesDialog isOpen={asks === 'leaves'} url={url} typeName={null} onClose={onClose} onConfirm={and(() => desk.turn(true))} />
      <ConfirmDialog
        isOpen={asks === 'remove'}
        onClose={onClose}
        onConfirm={and(desk.remove)}
        title={t('settings.engines.removeTitle', { host: new URL(url).host })}
        text={t('settings.engines.removeText')}
        labels={{ keep: t('settings.people.keep'), confirm: t('settings.engines.removeConfirm'), close: t('app.close') }}
      />
    </>
  )
}

function TestRow({ desk: { test, isTesting, tested, testFailure } }: { desk: RemoteDesk }) {
  const { t } = useTranslation()
  return (
    <div className="grid gap-2 border-t border-line pt-2.5 tab:pl-[30px]">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button size="sm" isQuietened={isTesting} onClick={() => !isTesting && test()}>
          {t(`settings.engines.${isTesting ? 'testing' : 'test'}`)}
        </Button>
        <span className="text-xs text-ink-soft">{t('settings.engines.testAbout')}</span>
      </div>
      <output>{tested !== null && !isTesting && <TestResult tested={tested} />}</output>
      {testFailure !== null && <FailureNote what={t('settings.engines.testFailed')} safe={testFailure} />}
    </div>
  )
}
