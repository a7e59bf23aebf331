import type { Client } from '#client/client.ts'
import type { RecordEntry } from '#domain/record.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { decide } from './decisions.ts'
import { acceptStep } from './accept-step.ts'
import { makeFieldActs } from './field-acts.ts'
import { makeMatterWalk } from './matter-walk.ts'
import { recordNow } from './open-record.ts'
import type { ReviewActs } from './review-acts.ts'
import { ask, noteSettled, useReviewStore } from './review.store.ts'
import { endSettledLine, type SettledHow, tellSettled } from './tell-settled.ts'
import { makeTableActs } from './lines/table-acts.ts'
import { makeLineActs } from './text/line-acts.ts'
import type { Words } from './words/words.ts'
import { misfitText } from './words/why-of-row.ts'

export interface ActNeeds {
  client: Client
  recordId: string
  words: Words
  /** Opens the next record, or the queue when there is none. */
  onNext: () => void
  onOpen: (recordId: string) => void
}

const undoMs = 10_000

/** All that a person can do with the record that is open. */
export function makeReviewActs(needs: ActNeeds): ReviewActs {
  const { client, recordId, words, onNext } = needs
  const now = () => recordNow(client, recordId, words.locale)
  const { focusedRow, travel, ...fields } = makeFieldActs({ ...needs, now })
  const lines = makeLineActs({ client, words, now, edit: fields.edit })
  const tables = makeTableActs({ words, now, edit: fields.edit })
  const { goToMatter, ...walk } = makeMatterWalk({ words, now })

  async function settle(how: SettledHow, send: Parameters<typeof decide>[2]) {
    const record = await decide(client, recordId, send)
    if (record === null) return
    const last = { recordId, version: record.version, at: Date.now() }
    ask(null)
    noteSettled(last)
    performance.mark(`record.${how}`)
    tellSettled({ how, record, words, undo: () => void takeBack(needs, last) })
    onNext()
  }
  async function verify() {
    if (now()?.documentType === null) return announce(words.say('review.notRead.type'))
    if (goToMatter()) return
    await settle('verified', (change) => client.api.records.verify(change))
  }
  async function stay(send: (change: { id: string; version: number; onceKey: string }) => Promise<RecordEntry>) {
    const record = await decide(client, recordId, send)
    if (record !== null) walk.goOn()
  }

  return {
    ...fields,
    ...tables,
    ...walk,
    choose: (place) => (place === 0 && tables.repair()) || fields.choose(place) || lines.choose(place),
    withdraw: () => fields.withdraw() || lines.withdraw(),
    editAtDoubt: () => void (lines.editAtDoubt() || fields.editAtDoubt()),
    accept() {
      const { isTouched } = useReviewStore.getState()
      if (lines.accept() || (!isTouched && tables.repair())) return walk.goOn()
      const step = acceptStep(focusedRow(), isTouched)
      if (step.kind === 'misfit') return announce(misfitText(step.row, words) ?? '')
      if (step.kind === 'confirm') fields.edit(step.edit)
      if (step.kind === 'look' && now()?.review.openMatters.length === 0) return void verify()
      walk.goOn()
    },
    verify: () => void verify(),
    acceptRule: (rule, reason) => void stay((change) => client.api.records.acceptRule({ ...change, rule, reason })),
    reject: (reason) => void settle('rejected', (change) => client.api.records.reject({ ...change, reason })),
    postpone: (until) => void settle('postponed', (change) => client.api.records.postpone({ ...change, until: until.toISOString() })),
    reopen: (reason) =>
      void stay(async (change) => {
        const record = await client.api.records.reopen({ ...change, reason })
        await client.journal.sendAgain(recordId)
        ask(null)
        return record
      }),
    undo() {
      const { lastSettled: last } = useReviewStore.getState()
      return last !== null && Date.now() - last.at < undoMs ? void takeBack(needs, last) : travel('undo')
    },
    redo: () => travel('redo'),
  }
}

/** Opens again what was just settled. */
async function takeBack({ client, words, onOpen }: ActNeeds, last: { recordId: string; version: number }): Promise<void> {
  noteSettled(null)
  endSettledLine()
  const reason = words.say('review.undone')
  const record = await decide(client, last.recordId, (change) => client.api.records.reopen({ ...change, version: last.version, reason }))
  if (record === null) return
  announce(reason)
  onOpen(last.recordId)
}
