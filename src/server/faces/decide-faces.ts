import type { Faces } from '#contract/faces.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { singlePerson } from '#domain/accounts/asker.ts'
import type { FaceCheck, FaceDecision } from '#domain/face/face-check.ts'
import { announce } from '../records/record-notice.ts'
import { addEvents, listEvents, lockRecord, updateRecord } from '../records/records-repository.ts'
import { refuseWhenFacesOff } from '../settings/faces-switch.ts'
import type { FacesNeeds } from './compare-with-portrait.ts'
import { decidedEvent, keptChecks } from './kept-checks.ts'
import { listFaces } from './list-faces.ts'

interface DecideRequest {
  id: string
  check: string
  says: FaceDecision
  reason: string
  who: string
}

/**
 * Keeps what a person sees. Whoever says that it is somebody else says why; who changes their mind says it again. Who is not
 * sure asks a second person, and cannot answer for them: only where accounts are off nobody can tell the two apart.
 */
export async function decideFaces(needs: FacesNeeds, { id, check, says, reason, who }: DecideRequest): Promise<Faces> {
  await refuseWhenFacesOff(needs.database)
  if (says === 'different' && reason === '') throw new AppError('faces.no-reason')
  await needs.database.transaction().execute(async (within) => {
    const stored = await lockRecord(within, id)
    if (!stored) throw new AppError('record.not-found')
    const known = keptChecks(await listEvents(within, id)).find((each) => each.id === check)
    if (!known) throw new AppError('faces.no-check')
    const asked = stored.row.faces_asked_by
    if (isForSomebodyElse(asked, { says, who })) throw new AppError('faces.second-person')
    // Pressed twice it is said once.
    if (wasSaid(known, { says, reason, who })) return
    await addEvents(within, { recordId: id, at: needs.now(), who }, [decidedEvent({ check, says, reason })])
    await updateRecord(within, id, { faces_asked_by: says === 'unsure' ? (asked ?? who) : null })
    await announce(needs, within, { kind: 'record', id, version: stored.row.version, status: stored.row.status })
  })
  return listFaces(needs, id)
}

function isForSomebodyElse(asked: string | null, { says, who }: Pick<DecideRequest, 'says' | 'who'>): boolean {
  return says !== 'unsure' && asked === who && who !== singlePerson.who
}

function wasSaid({ decision }: FaceCheck, { says, reason, who }: Pick<DecideRequest, 'says' | 'reason' | 'who'>): boolean {
  return decision?.says === says && decision.reason === reason && decision.who === who
}
