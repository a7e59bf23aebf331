import { useNavigate } from '@tanstack/react-router'
import { CircleHelp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '#client/use-may.ts'
import { Menu } from '#ui/menu.tsx'
import { chooseTheme, themes, useTheme } from '../theme/theme.store.ts'

export interface HelpMenuProps {
  onShowKeys: () => void
  onHideValues: () => void
  areValuesHidden: boolean
}

/** Keys and help, and how the page looks on this computer. */
export function HelpMenu({ onShowKeys, onHideValues, areValuesHidden }: HelpMenuProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const may = useMay()
  const theme = useTheme((state) => state.theme)
  return (
    <Menu
      variant="icon"
      align="end"
      label={t('help.label')}
      entries={[
        { label: t('app.keysOfScreen'), keyHint: 'F1', onChoose: onShowKeys },
        { label: t(areValuesHidden ? 'app.showValues' : 'app.hideValues'), keyHint: 'Alt Q', onChoose: onHideValues },
        { kind: 'line', label: 'look' },
        {
          kind: 'choices',
          label: t('help.look'),
          value: theme,
          options: themes.map((value) => ({ value, label: t(`help.theme.${value}`) })),
          onChoose: (value) => chooseTheme(themes.find((each) => each === value) ?? 'system'),
        },
        { kind: 'line', label: 'more' },
        ...(may('history.read') ? [{ label: t('nav.history'), onChoose: () => void navigate({ to: '/history' }) }] : []),
        ...(may('settings.change') ? [{ label: t('nav.settings'), onChoose: () => void navigate({ to: '/settings' }) }] : []),
        { label: t('help.api'), onChoose: () => window.open('/api/docs', '_blank', 'noopener') },
      ]}
    >
      <CircleHelp size={18} strokeWidth={1.6} aria-hidden />
    </Menu>
  )
}
