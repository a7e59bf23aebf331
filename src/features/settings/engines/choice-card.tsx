import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { documentTypes } from '#catalogue/catalogue.ts'
import { type EngineChoice, engineChoices } from '#domain/engine-choice.ts'
import { Card } from '#ui/card.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { Note } from '#ui/note.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { Select } from '#ui/select.tsx'
import { useOpenText } from '#ui/use-open-text.ts'
import { groupTypes } from '../group-types.ts'
import { ChoiceGroup } from './choice-group.tsx'
import { LeavesDialog } from './leaves-dialog.tsx'
import { type EnginePolicyDesk, useEnginePolicy } from './use-engine-policy.ts'

interface Wanted {
  choice: EngineChoice | null
  /** Undefined: every type. */
  key: string | undefined
  name: string
}

/** Who reads documents of which type. What is sent from now on is said before it is chosen. */
export function ChoiceCard({ url }: { url: string }) {
  const { t } = useTranslation()
  const desk = useEnginePolicy()
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const { policy, host } = desk
  const choose = (next: Wanted) => {
    const of = (choice: EngineChoice | null) => choice ?? policy?.usual ?? 'embedded'
    const before = next.key === undefined ? policy?.usual : policy?.types[next.key]
    const isNew = of(before ?? null) === 'embedded' && of(next.choice) !== 'embedded'
    if (isNew && host !== null) setWanted(next)
    else desk.choose(next.choice, next.key)
  }
  return (
    <Card title={t('settings.choice.title')} about={t('settings.choice.about')}>
      {desk.failure !== null && <FailureNote className="mb-3" what={t('settings.choice.failed')} safe={desk.failure} />}
      {policy !== null && host === null && <Note className="mb-3">{t('settings.choice.off')}</Note>}
      {policy !== null && (
        <>
          <UsualChoice
            choice={policy.usual}
            onChoose={(choice) => choose({ choice, key: undefined, name: t('settings.engines.leaves.everyType') })}
          />
          <TypeChoices desk={desk} onChoose={choose} />
        </>
      )}
      <LeavesDialog
        isOpen={wanted !== null}
        url={url}
        typeName={wanted?.name ?? ''}
        onClose={() => setWanted(null)}
        onConfirm={() => {
          if (wanted !== null) desk.choose(wanted.choice, wanted.key)
          setWanted(null)
        }}
      />
    </Card>
  )
}

function UsualChoice({ choice, onChoose }: { choice: EngineChoice; onChoose: (choice: EngineChoice) => void }) {
  const { t } = useTranslation()
  return (
    <div className="mb-3 grid gap-1">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{t('settings.choice.usual')}</span>
        <Select
          label={t('settings.choice.usual')}
          value={choice}
          options={engineChoices.map((value) => ({ value, label: t(`settings.choice.option.${value}`) }))}
          onChange={(next) => next !== choice && onChoose(next)}
        />
      </span>
      <span className="text-xs text-ink-soft">{t(`settings.choice.says.${choice}`)}</span>
    </div>
  )
}

function TypeChoices({ desk, onChoose }: { desk: EnginePolicyDesk; onChoose: (wanted: Wanted) => void }) {
  const { t } = useTranslation()
  const text = useOpenText()
  const [sought, setSought] = useState('')
  const named = documentTypes().map(({ key }) => ({ key, name: text(`type.${key}`, {}, key) }))
  const groups = groupTypes(named, sought)
  const { policy } = desk
  if (policy === null) return null
  return (
    <>
      <SearchInput
        label={t('settings.choice.search')}
        clearLabel={t('settings.choice.clear')}
        value={sought}
        onChange={setSought}
        className="mb-3"
      />
      {groups.map((group) => (
        <ChoiceGroup
          key={group.queue}
          group={group}
          policy={policy}
          isSought={sought !== ''}
          onChoose={({ key, name }, choice) => onChoose({ key, name, choice })}
        />
      ))}
      {groups.length === 0 && <p className="text-ink-soft">{t('settings.choice.noneFound', { sought })}</p>}
    </>
  )
}
