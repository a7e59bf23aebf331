import type { EnginePolicyChange } from '#contract/engines.contract.ts'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { isOffered } from '#catalogue/is-offered.ts'
import { AppError } from '#domain/app-error.ts'
import { type EnginePolicy, enginePolicySchema } from '#domain/engine-policy.ts'
import type { Within } from '../database/within.ts'
import type { NewEvent } from '../records/records-repository.ts'
import { type ChangeNeeds, changeSettings } from '../settings/change-settings.ts'
import { findSetting, storeSetting } from '../settings/settings-repository.ts'

const policyKey = 'engine-choice'

export async function findEnginePolicy(within: Within): Promise<EnginePolicy> {
  return enginePolicySchema.parse((await findSetting(within, policyKey)) ?? {})
}

/** Chooses who reads documents of which type. Each change is a line of the history. */
export async function setEnginePolicy(needs: ChangeNeeds, { change, who }: { change: EnginePolicyChange; who: string }): Promise<void> {
  await changeSettings(needs, who, async (within) => {
    const before = await findEnginePolicy(within)
    const after = changedPolicy(before, change)
    const lines = linesOf(before, after)
    if (lines.length > 0) await storeSetting(within, policyKey, after)
    return lines
  })
}

/** Throws `document-type.unknown` and `engine.type-not-offered`. */
function changedPolicy(policy: EnginePolicy, { usual, types }: EnginePolicyChange): EnginePolicy {
  const changed = new Map(Object.entries(policy.types))
  for (const [key, choice] of Object.entries(types)) {
    if (findDocumentType(key) === null) throw new AppError('document-type.unknown')
    if (choice !== null && !isOffered(key)) throw new AppError('engine.type-not-offered')
    if (choice === null) changed.delete(key)
    else changed.set(key, choice)
  }
  return { usual: usual ?? policy.usual, types: Object.fromEntries(changed) }
}

function linesOf(before: EnginePolicy, after: EnginePolicy): NewEvent[] {
  const keys = new Set([...Object.keys(before.types), ...Object.keys(after.types)])
  const ofTypes = [...keys].flatMap((documentType): NewEvent[] => {
    const choice = after.types[documentType] ?? null
    if (choice === (before.types[documentType] ?? null)) return []
    return [{ kind: 'engine-chosen', data: { documentType, choice: choice ?? 'usual' } }]
  })
  return before.usual === after.usual
    ? ofTypes
    : [{ kind: 'engine-chosen', data: { documentType: 'every-type', choice: after.usual } }, ...ofTypes]
}
