import { Building2 } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Api } from '#client/api.ts'
import { Button } from '#ui/button.tsx'
import { useOffice } from './use-office.ts'

export interface OfficeButtonProps {
  api: Pick<Api, 'office'>
  /** What people call the office's own server. */
  name: string
  /** What its answer leads to; null where there is none yet. */
  answered: Promise<unknown> | null
  stay: boolean
  onSignedIn: () => void
}

/** Leaves for the office's own server, which says who the person is. */
export function OfficeButton({ api, name, answered, stay, onSignedIn }: OfficeButtonProps) {
  const { t } = useTranslation()
  const { isSending, problem, go } = useOffice({ api, answered, onSignedIn })
  const id = useId()
  return (
    <div className="grid gap-1.5">
      <Button
        size="lg"
        icon={<Building2 size={16} strokeWidth={1.6} aria-hidden />}
        isQuietened={isSending}
        aria-describedby={problem === null ? undefined : id}
        onClick={() => go(stay)}
      >
        <span className="truncate">{t(isSending ? 'signIn.going' : 'signIn.office', { name })}</span>
      </Button>
      {problem !== null && (
        <p id={id} role="alert" className="text-conflict">
          {problem}
        </p>
      )}
    </div>
  )
}
