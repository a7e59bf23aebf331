import { readFile } from 'node:fs/promises'
import type { Engine } from '#engine/engine.ts'
import { replyStatus } from '#engine/flyocr/wire/reply-status.ts'
import { requestToken } from '#engine/flyocr/wire/request-token.ts'
import type { CompatBench } from './open-compat.ts'

/** What calls of a passport took, in milliseconds, each picture asked for by the route and right after by the engine alone. */
export interface RouteTimes {
  /** From the first byte sent to the last received, less the time in which the engine worked for that call: token, form, judging, answer, log, wire. */
  overMs: number[]
  /** The same calls whole. */
  routeMs: number[]
  /** The engine's own calls for such a page, made here. */
  engineMs: number[]
}

export interface TimedPictures {
  paths: readonly string[]
  /** How often each is sent. */
  runs: number
  today: string
}

/** Times the route beside the engine: in one process, on the same pictures, in turn. The client's form is made before the clock starts. */
export async function timeRoute(
  engine: Engine,
  { access, behind }: CompatBench,
  { paths, runs, today }: TimedPictures,
): Promise<RouteTimes> {
  const times: RouteTimes = { overMs: [], routeMs: [], engineMs: [] }
  for (let run = 0; run < runs; run++) {
    for (const path of paths) {
      const bytes = Uint8Array.from(await readFile(path))
      const { body, type } = await signedForm(access, bytes)
      behind()
      const started = performance.now()
      const response = await fetch(`${access.url}/api/recog.do`, { method: 'POST', body, headers: { 'content-type': type } })
      const reply = Buffer.from(await response.arrayBuffer())
      const ms = performance.now() - started
      const engineMs = behind().ms
      // A refused call asks the engine for little or nothing: it would make the route look quick.
      if ((replyStatus(JSON.parse(reply.toString()))?.code ?? -1) < 0) continue
      times.overMs.push(ms - engineMs)
      times.routeMs.push(ms)
      times.engineMs.push(await timeEngine(engine, bytes, today))
    }
  }
  return times
}

async function signedForm(access: CompatBench['access'], bytes: Uint8Array<ArrayBuffer>): Promise<{ body: ArrayBuffer; type: string }> {
  const timestamp = String(Date.now())
  const form = new FormData()
  const parts = { key: access.key, token: requestToken(access, timestamp), timestamp, typeId: '13' }
  for (const [name, value] of Object.entries(parts)) form.append(name, value)
  form.append('file', new Blob([bytes]), 'page.jpg')
  const made = new Response(form)
  return { body: await made.arrayBuffer(), type: made.headers.get('content-type') ?? '' }
}

/** What the route asks of the engine for a card: its headers, its values, its portrait and its page. */
async function timeEngine({ inspectPicture, readDocument, renderPage }: Engine, bytes: Uint8Array, today: string): Promise<number> {
  const started = performance.now()
  await inspectPicture?.({ bytes })
  const reading = await readDocument?.({ pictures: [{ bytes }], documentType: null, today })
  const [page] = reading?.pages ?? []
  if (page) {
    const crops = page.portrait ? [page.portrait, null] : [null]
    const order = { picture: { bytes }, transform: page.transform, maxSide: 1600, asPixels: true }
    await Promise.all(crops.map(async (crop) => renderPage?.({ ...order, crop })))
  }
  return performance.now() - started
}
