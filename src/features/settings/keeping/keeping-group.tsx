import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keepingReason } from '#catalogue/usual-keeping.ts'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import type { NamedType, TypeGroup } from '../group-types.ts'
import { TypeFold } from '../type-fold.tsx'
import { KeepingForm } from './keeping-form.tsx'
import type { KeepingSetting } from './use-keeping.ts'
import { useKeepingWords } from './use-keeping-words.ts'

interface KeepingGroupProps {
  group: TypeGroup
  setting: KeepingSetting
  /** Something is looked for: what was found stands open. */
  isSought: boolean
}

/** The types of one group, and why they are kept as they are. */
export function KeepingGroup({ group, setting, isSought }: KeepingGroupProps) {
  const { t } = useTranslation()
  const { types } = group
  const reasons = [...new Set(types.map(({ key }) => keepingReason(key)))]
  const set = types.filter(({ key }) => setting.isSet(key)).length
  return (
    <TypeFold group={group} words="keeping" set={set} isSought={isSought}>
      {reasons.map((reason) => (
        <p key={reason} className="mb-2 max-w-[68ch] text-xs text-ink-soft">
          {t(`settings.keeping.reason.${reason}`)}
        </p>
      ))}
      <ul>
        {types.map((type) => (
          <KeepingRow key={type.key} type={type} setting={setting} />
        ))}
      </ul>
    </TypeFold>
  )
}

function KeepingRow({ type: { key, name }, setting }: { type: NamedType; setting: KeepingSetting }) {
  const { t } = useTranslation()
  const says = useKeepingWords(setting.policy?.undoMinutes ?? 0)
  const [isChanging, setChanging] = useState(false)
  const keeping = setting.of(key)
  return (
    <li className="border-t border-line py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-[20ch] flex-1">
          <span className="font-medium">{name}</span> {setting.isSet(key) && <Chip>{t('settings.keeping.own')}</Chip>}
          <span className="block text-xs text-ink-soft">{says(keeping)}</span>
        </span>
        {!isChanging && (
          <Button size="sm" aria-label={t('settings.keeping.changeNamed', { name })} onClick={() => setChanging(true)}>
            {t('settings.keeping.change')}
          </Button>
        )}
      </div>
      {isChanging && <KeepingForm type={{ key, name }} setting={setting} onClose={() => setChanging(false)} />}
    </li>
  )
}
