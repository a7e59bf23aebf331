import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { ClientDialog } from './client-dialog.tsx'
import { ClientItem } from './client-item.tsx'
import { ClientsGuide } from './clients-guide.tsx'
import { useClients } from './use-clients.ts'
import { VerificationCard } from './verification-card.tsx'

/** The programs made for FlyOCR that call this server instead, each by a key of its own. */
export function ClientsSection() {
  const { t } = useTranslation()
  const clients = useClients()
  const [isMaking, setMaking] = useState(false)
  return (
    <>
      <Card title={t('settings.clients.title')} about={t('settings.clients.about')}>
        {clients.failure !== null && <FailureNote className="mb-3" what={t('settings.clients.failed')} safe={clients.failure} />}
        <ul aria-label={t('settings.clients.list')} className="mb-3">
          {clients.list.map((client) => (
            <ClientItem key={client.id} client={client} onEnd={() => clients.end(client)} />
          ))}
        </ul>
        <div className="grid justify-items-start gap-2">
          <Button onClick={() => setMaking(true)}>{t('settings.clients.make')}</Button>
          <ClientsGuide />
        </div>
        {isMaking && <ClientDialog client={null} onClose={() => setMaking(false)} />}
      </Card>
      <VerificationCard />
    </>
  )
}
