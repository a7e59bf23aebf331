import { z } from 'zod'
import { AppError } from '#domain/app-error.ts'
import type { Within } from '../database/within.ts'
import { type ChangeNeeds, changeSettings } from './change-settings.ts'
import { findSetting, storeSetting } from './settings-repository.ts'

const facesKey = 'faces'
const facesSchema = z.object({ isOn: z.boolean() })

/** Whether faces may be looked at: not until somebody said so. */
export async function areFacesOn(within: Within): Promise<boolean> {
  const value = await findSetting(within, facesKey)
  return value !== undefined && facesSchema.parse(value).isOn
}

/** Throws `faces.off`. */
export async function refuseWhenFacesOff(within: Within): Promise<void> {
  if (!(await areFacesOn(within))) throw new AppError('faces.off')
}

export async function setFaces(needs: ChangeNeeds, { isOn, who }: { isOn: boolean; who: string }): Promise<void> {
  await changeSettings(needs, who, async (within) => {
    if ((await areFacesOn(within)) === isOn) return []
    await storeSetting(within, facesKey, { isOn })
    return [{ kind: isOn ? 'faces-on' : 'faces-off' }]
  })
}
