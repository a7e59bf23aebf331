import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { Switch } from '#ui/switch.tsx'
import { CameraSelect } from './camera/camera-select.tsx'
import { TorchButton } from './camera/torch-button.tsx'
import { type Side, chooseSide, finishDocument, toggleAuto, useCaptureStore } from './capture.store.ts'
import { isLongDocument } from './is-long-document.ts'
import { TypeSelect } from './type-select.tsx'

interface ControlsProps {
  onShoot: () => void
  onTorch: () => void
}

/** Under the live view: what is captured, with which camera, and the shutter in reach of a thumb. */
export function Controls({ onShoot, onTorch }: ControlsProps) {
  const isLong = useCaptureStore(({ documentType }) => isLongDocument(documentType))
  return (
    <div className="grid flex-none grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-center gap-3 border-t border-line bg-surface px-4 py-3 max-tab:px-3">
      <div className="flex min-w-0 items-center gap-2">
        <TypeSelect />
        <CameraSelect />
      </div>
      <Shutter onShoot={onShoot} />
      <div className="flex min-w-0 items-center justify-end gap-3">
        <AutoSwitch />
        <TorchButton onTorch={onTorch} />
        {isLong ? <PageCount /> : <SideChoice />}
      </div>
    </div>
  )
}

function Shutter({ onShoot }: Pick<ControlsProps, 'onShoot'>) {
  const { t } = useTranslation()
  const isLive = useCaptureStore((state) => state.camera === 'live')
  return (
    <button
      type="button"
      aria-label={t('capture.shutter')}
      disabled={!isLive}
      onClick={onShoot}
      className="size-[60px] rounded-full border-[3px] border-accent bg-surface p-1 transition-transform duration-(--fast) active:scale-95 disabled:border-line-strong max-tab:size-[66px]"
    >
      <span className={isLive ? 'block size-full rounded-full bg-accent' : 'block size-full rounded-full bg-line-strong'} />
    </button>
  )
}

function AutoSwitch() {
  const { t } = useTranslation()
  const isAuto = useCaptureStore((state) => state.isAuto)
  return (
    <Switch isOn={isAuto} onChange={toggleAuto} className="max-tab:hidden">
      <span className="text-ink-soft">{t('capture.auto')}</span>
      <span className="sr-only">{t('capture.autoWhy')}</span>
    </Switch>
  )
}

function SideChoice() {
  const { t } = useTranslation()
  const side = useCaptureStore((state) => state.side)
  const options: { value: Side; label: string }[] = [
    { value: 'front', label: t('capture.side.front') },
    { value: 'back', label: t('capture.side.back') },
  ]
  return <Segmented label={t('capture.side.title')} value={side} options={options} onChange={chooseSide} />
}

/** Of a text: how many pages the document has so far; the next picture is one more, until it is finished. */
function PageCount() {
  const { t } = useTranslation()
  const pages = useCaptureStore((state) => (state.openDocument === null ? 0 : state.openPages))
  return (
    <>
      <span className="whitespace-nowrap text-ink-soft tabular-nums">{t('capture.pages', { count: pages })}</span>
      {pages > 0 && (
        <Button size="sm" onClick={finishDocument}>
          {t('capture.newDocument')}
        </Button>
      )}
    </>
  )
}
