import { Link } from '@tanstack/react-router'
import { Camera, ClipboardPaste, type LucideIcon, Upload } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '#ui/cx.ts'

const card = 'grid content-start gap-1 rounded-lg border border-line bg-surface p-4 text-ink'

/** Other ways to begin. */
export function BringYourOwn({ pasteKey }: { pasteKey: string }) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('firstRun.bringYourOwn')} className="mt-12 mb-8 grid gap-4 tab:grid-cols-3">
      <Link to="/capture" className={cx(card, 'transition-colors hover:border-line-strong hover:bg-sunken')}>
        <Way Icon={Camera} title={t('firstRun.camera')} why={t('firstRun.cameraWhy')} />
      </Link>
      <Link to="/capture" className={cx(card, 'transition-colors hover:border-line-strong hover:bg-sunken')}>
        <Way Icon={Upload} title={t('firstRun.drop')} why={t('firstRun.dropWhy')} />
      </Link>
      <div className={card}>
        <Way Icon={ClipboardPaste} title={t('firstRun.paste')} why={t('firstRun.pasteWhy', { key: pasteKey })} />
      </div>
    </section>
  )
}

function Way({ Icon, title, why }: { Icon: LucideIcon; title: string; why: string }) {
  return (
    <>
      <Icon size={20} strokeWidth={1.6} aria-hidden className="mb-1 text-accent-text" />
      <b>{title}</b>
      <span className="text-ink-soft">{why}</span>
    </>
  )
}
