import { documentTypes } from '#catalogue/catalogue.ts'
import { usualKeeping } from '#catalogue/usual-keeping.ts'
import { type Keeping, type KeepingPolicy, keepingPolicySchema } from '#domain/keeping/keeping.ts'
import type { Within } from '../database/within.ts'
import { findSetting, storeSetting } from '../settings/settings-repository.ts'

const policyKey = 'keeping'

export async function findPolicy(within: Within): Promise<KeepingPolicy> {
  return keepingPolicySchema.parse((await findSetting(within, policyKey)) ?? {})
}

export async function storePolicy(within: Within, policy: KeepingPolicy): Promise<void> {
  await storeSetting(within, policyKey, policy)
}

/** How records of a type are kept; null is the type of those of which nobody knows it yet. */
export function keepingOf({ types }: KeepingPolicy, documentType: string | null): Keeping {
  const set = documentType !== null && Object.hasOwn(types, documentType) ? types[documentType] : undefined
  return set ?? usualKeeping(documentType)
}

/** How long after its settling something of a record goes, in seconds. */
interface TypeDelay {
  /** Empty for records without a type. */
  type: string
  seconds: number
  /** Where the time to undo counts as over. */
  secondsOver: number
}

export type DelayOf = (keeping: Keeping, undoMinutes: number) => number | null

/** The types of which something goes by itself, and when. */
export function typeDelays(policy: KeepingPolicy, delayOf: DelayOf): TypeDelay[] {
  const keys = new Set([null, ...documentTypes().map(({ key }) => key), ...Object.keys(policy.types)])
  return [...keys].flatMap((key) => {
    const keeping = keepingOf(policy, key)
    const [delayMs, delayOverMs] = [delayOf(keeping, policy.undoMinutes), delayOf(keeping, 0)]
    if (delayMs === null || delayOverMs === null) return []
    return { type: key ?? '', seconds: delayMs / 1000, secondsOver: delayOverMs / 1000 }
  })
}
