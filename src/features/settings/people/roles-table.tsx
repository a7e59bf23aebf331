import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { rights } from '#domain/accounts/right.ts'
import { rightsOfRole, roles } from '#domain/accounts/role.ts'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { WideFrame } from './wide-frame.tsx'

/** Which role has which rights. */
export function RolesTable() {
  const { t } = useTranslation()
  return (
    <WideFrame label={t('settings.people.rightsTable')}>
      <table className="w-full min-w-[560px] border-collapse text-left">
        <thead>
          <tr className="border-b border-line text-xs text-ink-soft">
            <th scope="col" className="py-1.5 pr-3 font-medium">
              {t('settings.people.rightHead')}
            </th>
            {roles.map((role) => (
              <th key={role} scope="col" className="px-2 font-medium">
                {t(`role.${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rights.map((right) => (
            <tr key={right} className="border-b border-line last:border-0">
              <th scope="row" className="py-1.5 pr-3 font-normal">
                {t(`right.${right}`)}
              </th>
              {roles.map((role) => (
                <td key={role} className="px-2">
                  <RightSign isGiven={rightsOfRole[role].includes(right)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideFrame>
  )
}

function RightSign({ isGiven }: { isGiven: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      {isGiven ? (
        <Check size={16} strokeWidth={2} aria-hidden />
      ) : (
        <span aria-hidden className="text-ink-faint">
          –
        </span>
      )}
      <VisuallyHidden>{t(isGiven ? 'settings.people.may' : 'settings.people.mayNot')}</VisuallyHidden>
    </>
  )
}
