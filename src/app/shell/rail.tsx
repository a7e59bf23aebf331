import { Link, type LinkProps } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { Camera, History, Inbox, type LucideIcon, PanelRight, ScanFace, SlidersHorizontal, Table2, Upload } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import { useMay } from '#client/use-may.ts'
import type { Right } from '#domain/accounts/right.ts'
import { Logo } from './logo.tsx'

interface Place {
  to: NonNullable<LinkProps['to']>
  name: 'capture' | 'queue' | 'review' | 'people' | 'records' | 'export' | 'history' | 'settings'
  Icon: LucideIcon
  needs: Right
}

const places: readonly Place[] = [
  { to: '/capture', name: 'capture', Icon: Camera, needs: 'records.capture' },
  { to: '/queue', name: 'queue', Icon: Inbox, needs: 'records.read' },
  { to: '/review', name: 'review', Icon: PanelRight, needs: 'records.review' },
  { to: '/people', name: 'people', Icon: ScanFace, needs: 'records.review' },
  { to: '/records', name: 'records', Icon: Table2, needs: 'records.read' },
  { to: '/export', name: 'export', Icon: Upload, needs: 'records.export' },
]

const others: readonly Place[] = [
  { to: '/history', name: 'history', Icon: History, needs: 'history.read' },
  { to: '/settings', name: 'settings', Icon: SlidersHorizontal, needs: 'settings.change' },
]

/**
 * The ways to all screens that are open to whoever works here: at the left edge, on small screens at the foot; there history
 * and settings stand in the menu alone, unless nothing else is open.
 */
export function Rail({ waiting }: { waiting: number | null }) {
  const { t } = useTranslation()
  const may = useMay()
  const areFacesOn = useFacesOn()
  const isOpen = ({ name, needs }: Place): boolean => may(needs) && (name !== 'people' || areFacesOn)
  const open = places.filter(isOpen)
  return (
    <nav
      aria-label={t('nav.main')}
      className="z-10 flex flex-col items-center gap-0.5 border-r border-line bg-surface py-2.5 [grid-area:rail] max-tab:flex-row max-tab:justify-around max-tab:border-t max-tab:border-r-0 max-tab:px-1 max-tab:pt-1 max-tab:pb-[max(4px,env(safe-area-inset-bottom))]"
    >
      <Link to="/" aria-label={t('nav.start')} className="mb-2.5 grid size-8 place-items-center max-tab:hidden">
        <Logo />
      </Link>
      {open.map((place) => (
        <RailLink key={place.name} place={place} badge={place.name === 'queue' ? waiting : null} />
      ))}
      <span className="flex-1 max-tab:hidden" />
      {others.filter(isOpen).map((place) => (
        <span key={place.name} className={open.length > 0 ? 'max-tab:hidden' : ''}>
          <RailLink place={place} badge={null} />
        </span>
      ))}
    </nav>
  )
}

/** Nobody is offered to compare faces before an admin turned that on. */
function useFacesOn(): boolean {
  const { queries } = useClient()
  const { data } = useQuery(queries.settings.get.queryOptions())
  return data?.faces.isOn === true
}

function RailLink({ place: { to, name, Icon }, badge }: { place: Place; badge: number | null }) {
  const { t } = useTranslation()
  const isBadged = badge !== null && badge > 0
  return (
    <Link
      to={to}
      data-hint={t(`nav.${name}`)}
      aria-label={isBadged ? `${t(`nav.${name}`)}, ${t('nav.waiting', { count: badge })}` : t(`nav.${name}`)}
      activeOptions={{ includeSearch: false }}
      className="relative grid size-10 place-items-center content-center gap-px rounded-md text-ink-faint hover:bg-sunken hover:text-ink aria-[current]:bg-accent-wash aria-[current]:text-accent-text forced-colors:aria-[current]:outline-2 max-tab:h-[52px] max-tab:w-[60px]"
    >
      <Icon size={20} strokeWidth={1.6} aria-hidden />
      <span aria-hidden className="text-[10.5px] tab:hidden">
        {t(`nav.${name}`)}
      </span>
      {isBadged && (
        <b
          aria-hidden
          className="absolute -top-px -right-[5px] min-w-[17px] rounded-full border border-line-strong bg-surface px-1 text-center text-[10px]/[15px] font-strong text-ink-soft tabular-nums max-tab:right-2.5"
        >
          {badge > 999 ? '999+' : badge}
        </b>
      )}
    </Link>
  )
}
