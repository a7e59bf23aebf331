import { z } from 'zod'
import type { PassedVerification } from '#contract/flyocr-clients.contract.ts'
import type { Within } from '../database/within.ts'
import type { Remote, Services } from '../services.ts'
import { type ChangeNeeds, changeSettings } from '../settings/change-settings.ts'
import { findSetting, storeSetting } from '../settings/settings-repository.ts'

const switchKey = 'flyocr-verification'
const switchSchema = z.object({ isOn: z.boolean() })

/** Not until somebody said so: the vendor charges for each question. */
async function isPassed(within: Within): Promise<boolean> {
  const value = await findSetting(within, switchKey)
  return value !== undefined && switchSchema.parse(value).isOn
}

type VerificationNeeds = Pick<Services, 'database' | 'remote'>

export async function describeVerification({ database, remote }: VerificationNeeds): Promise<PassedVerification> {
  return { isOn: await isPassed(database), host: (await remote.current())?.host ?? null }
}

/** What questions about invoices go to: `not-set` where there is no remote API, `not-allowed` where clients may not ask it. */
export async function remoteForClients({ database, remote }: VerificationNeeds): Promise<Remote | 'not-set' | 'not-allowed'> {
  const current = await remote.current()
  if (!current?.engine.verifyInvoice) return 'not-set'
  return (await isPassed(database)) ? current : 'not-allowed'
}

export async function setVerification(needs: ChangeNeeds, { isOn, who }: { isOn: boolean; who: string }): Promise<void> {
  await changeSettings(needs, who, async (within) => {
    if ((await isPassed(within)) === isOn) return []
    await storeSetting(within, switchKey, { isOn })
    return [{ kind: isOn ? 'client-verification-on' : 'client-verification-off' }]
  })
}
