import { appErrorIn } from '../http/error-reply.ts'
import { insertCall } from '../flyocr-clients/flyocr-clients-repository.ts'
import type { KnownCallers } from '../flyocr-clients/known-callers.ts'
import type { Services } from '../services.ts'
import { type AdmittedClient, KnownClientFailure, admitCall } from './admit-call.ts'
import type { CallLine } from './call-line.ts'
import type { CallRoom, Received } from './call-room.ts'
import { type CompatPath, compatAddresses } from './compat-addresses.ts'
import { CompatFailure, replyOfAppError } from './compat-failure.ts'
import { type CompatReply, failureReply } from './compat-reply.ts'
import { type CompatForm, readForm, textOf } from './read-form.ts'

export type CompatNeeds = Pick<Services, 'engine' | 'now' | 'database' | 'remote'>

/** One call whose client may make it. */
export interface CompatCall {
  form: CompatForm
  /** The picture of the form, where its address takes one. */
  pictureOf: (form: CompatForm) => Promise<Uint8Array>
  /** Whether the answer also tells how far it is to be trusted. */
  withEvidence: boolean
  signal: AbortSignal
}

export interface CompatRoute {
  path: CompatPath
  pictureOf: CompatCall['pictureOf']
  /** Throws a `CompatFailure` or an `AppError`. */
  answer: (needs: CompatNeeds, call: CompatCall) => Promise<object>
}

type AnswerNeeds = CompatNeeds & Pick<Services, 'log' | 'serveClient'>

/** Where all calls of a server are known, wait and are held. */
export interface CallHall {
  callers: KnownCallers
  line: CallLine
  room: CallRoom
}

/** Answers a call in its family's own shape, whatever becomes of it, and writes it into the log of its client. */
export async function answerCall(
  needs: AnswerNeeds,
  { room, ...hall }: CallHall,
  { route, ...from }: Omit<Within, 'heard' | 'line' | 'callers'>,
): Promise<object> {
  const { shape } = compatAddresses[route.path]
  const heard: Heard = { client: null, typeId: '', startedMs: performance.now(), bytes: 0 }
  const reply = await room
    .hold(from.request, heard, async (request) => answerWithin(needs, { ...hall, route, heard, request, address: from.address }))
    .catch((error: unknown) => {
      if (error instanceof KnownClientFailure) heard.client = error.client
      return shape.failure(replyOfFailure(error, needs))
    })
  await noteCall(needs, heard, { path: route.path, status: shape.statusOf(reply) })
  return reply
}

/** What is known of a call for its line in the log. */
interface Heard extends Received {
  client: AdmittedClient | null
  typeId: string
  startedMs: number
}

interface Within extends Omit<CallHall, 'room'> {
  route: CompatRoute
  heard: Heard
  request: Request
  address: string
}

async function answerWithin(needs: AnswerNeeds, { callers, line, route, heard, request, address }: Within): Promise<object> {
  const { service } = compatAddresses[route.path]
  const form = await readForm(request)
  heard.typeId = shortTypeId(textOf(form, 'typeId'))
  const client = await admitCall({ ...needs, callers }, { form, service, address })
  heard.client = client
  if (!['', 'json'].includes(textOf(form, 'format').toLowerCase()))
    throw new CompatFailure(-2, 'Answers come as JSON alone. Send format=json, or leave it out.')
  const call = { form, pictureOf: route.pictureOf, withEvidence: textOf(form, 'evidence') === '1', signal: request.signal }
  return line.take({ client: client.id, signal: request.signal }, async () => route.answer(needs, call))
}

/** Whatever else somebody writes there is not for a log. */
function shortTypeId(typeId: string): string {
  return /^[\w-]{1,20}$/.test(typeId) ? typeId : ''
}

async function noteCall(
  { database, log, now }: AnswerNeeds,
  heard: Heard,
  { path, status }: { path: string; status: number },
): Promise<void> {
  const { client, typeId, bytes } = heard
  if (client === null) return
  const ms = Math.round(performance.now() - heard.startedMs)
  log.info({ client: client.id, path, typeId, status, ms, bytes }, 'flyocr call')
  await insertCall(database, { client_id: client.id, at: now(), path, type_id: typeId, status, ms, bytes }).catch((cause: unknown) =>
    log.error({ err: cause }, 'a compatible call could not be written down'),
  )
}

function replyOfFailure(error: unknown, { log }: Pick<Services, 'log'>): CompatReply {
  if (error instanceof CompatFailure) return failureReply(error.status, error.message)
  const known = appErrorIn(error)
  if (known) return replyOfAppError(known)
  log.error({ err: error }, 'a compatible call failed')
  return failureReply(-1, 'The picture could not be read here. It was logged.')
}
