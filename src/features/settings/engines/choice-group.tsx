import { useTranslation } from 'react-i18next'
import { isOffered } from '#catalogue/is-offered.ts'
import { type EngineChoice, engineChoices } from '#domain/engine-choice.ts'
import type { EnginePolicy } from '#domain/engine-policy.ts'
import { Select } from '#ui/select.tsx'
import type { NamedType, TypeGroup } from '../group-types.ts'
import { TypeFold } from '../type-fold.tsx'

interface ChoiceGroupProps {
  group: TypeGroup
  policy: EnginePolicy
  /** Something is looked for: what was found stands open. */
  isSought: boolean
  /** Null: as every type. */
  onChoose: (type: NamedType, choice: EngineChoice | null) => void
}

/** The types of one group, each with who reads it; those that the remote API does not offer are named below. */
export function ChoiceGroup({ group, policy, isSought, onChoose }: ChoiceGroupProps) {
  const { t } = useTranslation()
  const { types } = group
  const offered = types.filter(({ key }) => isOffered(key))
  const others = types.filter(({ key }) => !isOffered(key))
  const set = types.filter(({ key }) => Object.hasOwn(policy.types, key)).length
  return (
    <TypeFold group={group} words="choice" set={set} isSought={isSought}>
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
    </TypeFold>
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
