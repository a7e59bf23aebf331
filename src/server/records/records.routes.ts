import { implement } from '@orpc/server'
import { recordsContract } from '#contract/records.contract.ts'
import type { Context } from '../context.ts'
import type { EventFeed } from '../events/event-feed.ts'
import type { Services } from '../services.ts'
import { acceptRule } from './accept-rule.ts'
import { addPage } from './add-page.ts'
import { changeReference } from './change-reference.ts'
import { changeType } from './change-type.ts'
import { countRecords } from './count-records.ts'
import { createAndRead } from './create-and-read.ts'
import { editFields } from './edit-fields.ts'
import { getKnown } from './get-known.ts'
import { getRecord } from './get-record.ts'
import { keepWhole } from './keep-whole.ts'
import { listHistory } from './list-history.ts'
import { listRecords } from './list-records.ts'
import { listTwins } from './list-twins.ts'
import { postponeRecord } from './postpone-record.ts'
import { readAgain } from './read-again.ts'
import { rejectRecord } from './reject-record.ts'
import { removeRecord } from './remove-record.ts'
import { removeSpecimens } from './remove-specimens.ts'
import { reopenRecord } from './reopen-record.ts'
import { verifyRecord } from './verify-record.ts'

/** Records, from capture to settled. */
export function createRecordsRoutes(services: Services, { feed }: { feed: EventFeed }) {
  const api = implement(recordsContract).$context<Context>()
  return {
    create: api.create.handler(async ({ input, context: { who }, signal = new AbortController().signal }) =>
      createAndRead({ ...services, feed }, { ...input, who, signal }),
    ),
    addPage: api.addPage.handler(async ({ input, context: { who } }) => addPage(services, { ...input, who })),
    list: api.list.handler(async ({ input, context }) => listRecords(services, { ...input, sight: context })),
    counts: api.counts.handler(async ({ input, context }) => countRecords(services, { filter: input, sight: context })),
    get: api.get.handler(async ({ input }) => getRecord(services, input.id)),
    history: api.history.handler(async ({ input }) => listHistory(services, input.id)),
    editFields: api.editFields.handler(async ({ input, context: { who } }) => editFields(services, { ...input, who })),
    acceptRule: api.acceptRule.handler(async ({ input, context: { who } }) => acceptRule(services, { ...input, who })),
    changeType: api.changeType.handler(async ({ input, context: { who } }) => changeType(services, { ...input, who })),
    changeReference: api.changeReference.handler(async ({ input, context: { who } }) => changeReference(services, { ...input, who })),
    keepWhole: api.keepWhole.handler(async ({ input, context: { who } }) => keepWhole(services, { ...input, who })),
    readAgain: api.readAgain.handler(async ({ input, context: { who } }) => readAgain(services, { ...input, who })),
    verify: api.verify.handler(async ({ input, context: { who } }) => verifyRecord(services, { ...input, who })),
    reject: api.reject.handler(async ({ input, context: { who } }) => rejectRecord(services, { ...input, who })),
    postpone: api.postpone.handler(async ({ input, context: { who } }) => postponeRecord(services, { ...input, who })),
    reopen: api.reopen.handler(async ({ input, context: { who } }) => reopenRecord(services, { ...input, who })),
    remove: api.remove.handler(async ({ input, context: { who } }) => {
      await removeRecord(services, { id: input.id, who })
      return { removed: true } as const
    }),
    twins: api.twins.handler(async ({ input, context }) => listTwins(services, { ...input, sight: context })),
    known: api.known.handler(async ({ input, context }) => getKnown(services, { ...input, sight: context })),
    removeSpecimens: api.removeSpecimens.handler(async ({ context: { who } }) => ({ removed: await removeSpecimens(services, who) })),
  }
}
