import { useTranslation } from 'react-i18next'
import { documentTypes } from '#catalogue/catalogue.ts'
import { Card } from '#ui/card.tsx'
import { useOpenText } from '#ui/use-open-text.ts'
import { type SealingLine, sealingLines } from './sealing-lines.ts'

/** Whether the values of each kind of document are encrypted in the database, and how they are found. */
export function SealingCard() {
  const { t } = useTranslation()
  const text = useOpenText()
  const named = documentTypes().map((documentType) => ({ documentType, name: text(`type.${documentType.key}`, {}, documentType.key) }))
  return (
    <Card title={t('settings.sealing.title')} about={t('settings.sealing.about')}>
      <ul className="-mt-2">
        {sealingLines(named).map((line) => (
          <SealingRow key={`${line.queue} ${line.isSealed}`} line={line} />
        ))}
      </ul>
      <p className="mt-3 max-w-[68ch] text-xs text-ink-soft">{t('settings.sealing.all')}</p>
    </Card>
  )
}

function SealingRow({ line: { queue, isSealed, names } }: { line: SealingLine }) {
  const { t } = useTranslation()
  return (
    <li className="border-b border-line py-2">
      <span className="font-medium">{t(`settings.people.queue.${queue}`)}</span>{' '}
      <span className="text-ink-soft">
        {queue === 'own-types' ? names.join(', ') : t('settings.sealing.types', { count: names.length })}
      </span>
      <span className="block text-xs text-ink-soft">{t(isSealed ? 'settings.sealing.sealed' : 'settings.sealing.clear')}</span>
    </li>
  )
}
