import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOffered } from '#catalogue/is-offered.ts'
import { type EngineChoice, engineChoices } from '#domain/engine-choice.ts'
import type { EnginePolicy } from '#domain/engine-policy.ts'
import { Chip } from '#ui/chip.tsx'
import { Select } from '#ui/select.tsx'
import type { NamedType, TypeGroup } from '../group-types.ts'

interface ChoiceGroupProps {
  group: TypeGroup
  policy: EnginePolicy
  /** Something is looked for: what was found stands open. */
  isSought: boolean
  /** Null: as every type. */
  onChoose: (type: NamedType, choice: EngineChoice | null) => void
}

/** The types of one group, each with who reads it; those that the remote API does not offer are named below. */
export function ChoiceGroup({ group: { queue, types }, policy, isSought, onChoose }: ChoiceGroupProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const isShown = isOpen || isSought
  const offered = types.filter(({ key }) => isOffered(key))
  const others = types.filter(({ key }) => !isOffered(key))
  const set = types.filter(({ key }) => Object.hasOwn(policy.types, key)).length
  return (
    <section className="border-t border-line">
      <h3>
        <button
          type="button"
          aria-expanded={isShown}
          onClick={() => setOpen(!isOpen)}
          className="flex min-h-10 w-full flex-wrap items-center gap-x-2 py-2 text-left max-tab:min-h-11"
        >
          <ChevronRight size={16} strokeWidth={1.8} aria-hidden className={isShown ? 'rotate-90' : ''} />
          {t(`settings.people.queue.${queue}`)}
          <span className="font-normal text-ink-soft">{t('settings.choice.types', { count: types.length })}</span>
          {set > 0 && <Chip>{t('settings.choice.set', { count: set })}</Chip>}
        </button>
      </h3>
      {isShown && (
        <div className="pb-2 pl-6 max-tab:pl-0">
          <ul>
            {offered.map((type) => (
              <ChoiceRow key={type.key} type={type} policy={policy} onChoose={(choice) => onChoose(type, choice)} />
            ))}
          </ul>
          {others.length > 0 && (
            <p className="max-w-[68ch] border-t border-line py-2 text-xs text-ink-soft">
              {t('settings.choice.notOffered')} {others.map(({ name }) => name).join(' · ')}
            </p>
          )}
        </div>
      )}
    </section>
  )
}

interface ChoiceRowProps {
  type: NamedType
  policy: EnginePolicy
  onChoose: (choice: EngineChoice | null) => void
}

const usual = 'usual'

function ChoiceRow({ type: { key, name }, policy, onChoose }: ChoiceRowProps) {
  const { t } = useTranslation()
  const value = policy.types[key] ?? usual
  const options = [
    { value: usual, label: t('settings.choice.asUsual', { choice: t(`settings.choice.option.${policy.usual}`) }) },
    ...engineChoices.map((each) => ({ value: each, label: t(`settings.choice.option.${each}`) })),
  ]
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-1.5">
      <span className="min-w-[20ch] flex-1 font-medium">{name}</span>
      <Select
        label={t('settings.choice.of', { name })}
        value={value}
        size="sm"
        options={options}
        onChange={(next) => next !== value && onChoose(engineChoices.find((each) => each === next) ?? null)}
      />
    </li>
  )
}
