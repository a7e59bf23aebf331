import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cx } from '#ui/cx.ts'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { type SettingsPart, settingsParts } from './settings-part.ts'

interface SettingsNavProps {
  part: SettingsPart
  /** Parts in which something is typed and not saved. */
  unsaved: readonly SettingsPart[]
}

/** Leads from part to part: beside them, on a narrow screen above them. */
export function SettingsNav({ part, unsaved }: SettingsNavProps) {
  const { t } = useTranslation()
  return (
    <nav
      aria-label={t('settings.title')}
      className="scroller flex-none overflow-auto border-line bg-surface p-2 max-tab:border-b tab:w-[216px] tab:border-r tab:py-2.5"
    >
      <ul className="flex gap-0.5 tab:grid">
        {settingsParts.map((each) => (
          <li key={each} ref={each === part ? intoView : undefined}>
            <Link
              to="/settings"
              search={{ part: each }}
              aria-current={each === part ? 'page' : undefined}
              className={cx(
                'flex items-center gap-2 rounded-sm px-2.5 py-1.5 whitespace-nowrap hover:no-underline max-tab:min-h-11',
                each === part ? 'bg-accent-wash font-medium text-accent-text' : 'text-ink hover:bg-sunken',
              )}
            >
              {t(`settings.part.${each}`)}
              {unsaved.includes(each) && (
                <span className="size-2 flex-none rounded-full bg-look">
                  <VisuallyHidden>{t('settings.changed')}</VisuallyHidden>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** On a narrow screen the parts stand in a row that is wider than it. */
function intoView(chosen: HTMLLIElement | null): void {
  chosen?.scrollIntoView({ block: 'nearest', inline: 'center' })
}
