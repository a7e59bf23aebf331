import { countWithin, pausedUntilOf } from '../accounts/claim-try.ts'
import { triesPerAddress } from '#domain/accounts/tries.ts'
import type { FlyocrService } from '#domain/flyocr-client.ts'
import { writeAccess } from '../accounts/write-access.ts'
import type { FlyocrClientRow } from '../database/flyocr-tables.ts'
import { type CountedClient, countCall, findClient } from '../flyocr-clients/flyocr-clients-repository.ts'
import type { KnownCallers } from '../flyocr-clients/known-callers.ts'
import type { Services } from '../services.ts'
import { isOfNow, isRightToken } from './check-token.ts'
import { CompatFailure } from './compat-failure.ts'
import { type CompatForm, textOf } from './read-form.ts'

type AdmitNeeds = Pick<Services, 'database' | 'now' | 'serveClient'> & { callers: KnownCallers }

interface Knocking {
  form: CompatForm
  service: FlyocrService
  /** Where the call comes from. */
  address: string
}

export interface AdmittedClient extends Pick<FlyocrClientRow, 'id' | 'name'> {}

/**
 * The client of a call. Throws a `CompatFailure`: -4 unless its key is known, its token right, its time of now and its client
 * allowed this; -3 where it calls more often than it may. A token is taken again within its time: it says nothing of what is
 * sent, and the reference's clients that count seconds sign all calls of a second alike. Who could replay one has read the
 * line already; against that stands https.
 */
export async function admitCall(needs: AdmitNeeds, { form, service, address }: Knocking): Promise<AdmittedClient> {
  const { database, serveClient, callers } = needs
  const given = { key: textOf(form, 'key'), token: textOf(form, 'token'), timestamp: textOf(form, 'timestamp') }
  const caller = /^[\w-]{1,100}$/.test(given.key) ? await callers.find(given.key) : null
  if (caller === null || !isRightToken(given, caller.secret)) return refuse(needs, { address, key: caller?.key ?? null })
  const at = needs.now()
  if (!isOfNow(given.timestamp, serveClient.windowSeconds, at)) {
    throw new CompatFailure(-4, 'The timestamp is too far from the time here. Make a new token for each request.')
  }
  const client = await countCall(database, caller, at)
  if (client !== null) return withinLimits({ ...client, id: caller.id }, service)
  callers.forget(caller.key)
  throw new CompatFailure(-4, wrongToken)
}

function withinLimits(
  { id, name, services, per_minute: perMinute, calls_in_minute: calls }: CountedClient & { id: string },
  service: FlyocrService,
): AdmittedClient {
  if (calls > perMinute) throw new OverLimit({ id, name }, perMinute)
  if (services !== null && !services.includes(service)) throw new NotAllowed({ id, name }, service)
  return { id, name }
}

/** A failure of a call whose client is known, so that it stands in that client's log. */
export class KnownClientFailure extends CompatFailure {
  readonly client: AdmittedClient

  constructor(status: -3 | -4, sentence: string, client: AdmittedClient) {
    super(status, sentence)
    this.client = client
  }
}

class OverLimit extends KnownClientFailure {
  constructor(client: AdmittedClient, perMinute: number) {
    super(-3, `This key may make ${perMinute} calls a minute, and has. Send it again in a minute.`, client)
  }
}

class NotAllowed extends KnownClientFailure {
  constructor(client: AdmittedClient, service: FlyocrService) {
    super(-4, `This key may not ask for ${service}. An admin can allow that in Settings.`, client)
  }
}

const wrongToken = 'The key or the token is not accepted.'

/**
 * Counts the wrong token at its address, as wrong sign-ins are, and writes it into the history until there are too many: then
 * it is only refused. A right one is let in from there too: one old program must not lock out the others of its office.
 */
async function refuse(
  { database, now }: Pick<AdmitNeeds, 'database' | 'now'>,
  { address, key }: { address: string; key: string | null },
): Promise<never> {
  const at = now()
  const { after, isPaused } = await database
    .transaction()
    .execute(async (within) => countWithin(within, `flyocr ${address}`, { limit: triesPerAddress, at: at.getTime() }))
  if (isPaused)
    throw new CompatFailure(
      -4,
      `${wrongToken} There were too many such calls from here: they are not looked at until ${pausedUntilOf(after)}.`,
    )
  const client = key === null ? null : await findClient(database, { key })
  const data = client === null ? {} : { client: client.id, name: client.name }
  await writeAccess(database, { kind: 'client-refused', who: 'nobody', data }, at)
  throw new CompatFailure(-4, wrongToken)
}
