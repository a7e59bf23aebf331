import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import { signOut } from '#client/sign-out.ts'
import { Menu } from '#ui/menu.tsx'
import { showNotice } from '#ui/notice.ts'

/** Who works here, where somebody has to sign in. */
export function PersonMenu() {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const { person } = client.session
  if (person === null) return null
  const leave = () => void signOut(client).catch(() => showNotice({ text: t('person.notSignedOut') }))
  return (
    <Menu
      variant="icon"
      align="end"
      label={t('person.signedIn', { name: person.name })}
      entries={[
        { label: t('person.account'), onChoose: () => void navigate({ to: '/account' }) },
        { kind: 'line', label: person.name },
        { label: t('person.signOut'), onChoose: leave },
      ]}
    >
      <span aria-hidden className="grid size-6 place-items-center rounded-full bg-accent-wash text-[10.5px] font-strong text-accent-text">
        {initialsOf(person.name)}
      </span>
    </Menu>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}
