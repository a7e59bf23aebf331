import { usePersonName } from '#client/use-person-name.ts'
import { useOpenText } from '#ui/use-open-text.ts'

/** Who did something, as its first word (`who`) or after `by` (`whom`): a person by name, where there are accounts. */
export function useWho(): (who: string, form: 'who' | 'whom') => string {
  const nameOf = usePersonName()
  const text = useOpenText()
  return (who, form) => nameOf(who) ?? text(`records.${form}.${who}`, {}, who)
}
