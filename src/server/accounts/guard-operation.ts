import { z } from 'zod'
import { type Guard, operationGuards } from '#contract/operation-guards.ts'
import { type Asker, nobody } from '#domain/accounts/asker.ts'
import { AppError } from '#domain/app-error.ts'
import type { Within } from '../database/within.ts'
import { findRun } from '../exports/exports-repository.ts'
import { listPartsOf } from '../records/records-repository.ts'
import { seesRecords, seesType } from './sight.ts'

const guards: Readonly<Record<string, Readonly<Record<string, Guard>>>> = operationGuards

/** The guard of an operation by its place in the contract; one that has none is nobody's. */
export function guardOf([resource = '', operation = '']: readonly string[]): Guard {
  const guard = guards[resource]?.[operation]
  if (guard === undefined) throw new Error(`an operation without a guard: ${resource}.${operation}`)
  return guard
}

const namesOne = z.object({ id: z.uuid() })
const namesType = z.object({ documentType: z.string().min(1) })

interface Asked {
  guard: Guard
  asker: Asker
  /** As it came, not yet looked at: what is malformed is refused by the operation itself. */
  input: unknown
}

/**
 * Refuses what may not be asked. Throws `access.sign-in`, `access.denied`, and for what the asker does not see the same as
 * for what is not there.
 */
export async function guardOperation(within: Within, { guard, asker, input }: Asked): Promise<void> {
  refuseWithoutRight(guard, asker)
  if (guard.needs === 'nothing' || asker.queues === null) return
  const type = guard.setsType && namesType.safeParse(input).data?.documentType
  if (type && !seesType(asker, type)) throw new AppError('document-type.unknown')
  const id = guard.on && namesOne.safeParse(input).data?.id
  if (id) await refuseUnseen(within, { asker, on: guard.on, id })
}

function refuseWithoutRight({ needs }: Guard, { who, rights, isProgram = false }: Asker): void {
  if (needs === 'nothing') return
  if (who === nobody.who) throw new AppError('access.sign-in')
  if (needs === 'person' && isProgram) throw new AppError('access.denied')
  if (needs !== 'person' && needs !== 'sign-in' && !rights.includes(needs)) throw new AppError('access.denied')
}

async function refuseUnseen(within: Within, { asker, on, id }: { asker: Asker; on: Guard['on']; id: string }): Promise<void> {
  if (on === 'export') {
    const run = await findRun(within, id)
    if (!run || !(await seesRecords(within, asker, run.record_ids))) throw new AppError('not-found')
    return
  }
  const others = on === 'whole-picture' ? await listPartsOf(within, id) : []
  if (!(await seesRecords(within, asker, [id, ...others]))) throw new AppError('record.not-found')
}
