import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import { usePersonName } from '#client/use-person-name.ts'
import { Note } from '#ui/note.tsx'

/** Somebody was not sure, and who is to look now. */
export function SecondPerson({ askedBy }: { askedBy: string }) {
  const { t } = useTranslation()
  const { session } = useClient()
  const nameOf = usePersonName()
  if (!session.accounts) return <Note state="look">{t('review.faces.second.withoutAccounts')}</Note>
  if (session.person?.id === askedBy) return <Note state="look">{t('review.faces.second.you')}</Note>
  return <Note state="look">{t('review.faces.second.other', { name: nameOf(askedBy) ?? t('review.faces.second.somebody') })}</Note>
}
