import { readFile } from 'node:fs/promises'
import { requestToken } from '#engine/flyocr/wire/request-token.ts'
import { replyStatus } from '#engine/flyocr/wire/reply-status.ts'
import type { CompatBench } from './open-compat.ts'

/**
 * Milliseconds that an answered call of the compatible route takes beside the engine's own work for it: form, token, answer and the wire.
 * @param runs how often each picture is sent.
 */
export async function routeOverheads(
  { access, behind }: CompatBench,
  { paths, runs }: { paths: readonly string[]; runs: number },
): Promise<number[]> {
  const overheadsMs: number[] = []
  for (const path of paths) {
    const bytes = Uint8Array.from(await readFile(path))
    for (let turn = 0; turn < runs; turn++) {
      const timestamp = String(Date.now())
      const form = new FormData()
      const parts = { key: access.key, token: requestToken(access, timestamp), timestamp, typeId: '13' }
      for (const [name, value] of Object.entries(parts)) form.append(name, value)
      form.append('file', new Blob([bytes]), 'page.jpg')
      behind()
      const started = performance.now()
      const reply = await (await fetch(`${access.url}/api/recog.do`, { method: 'POST', body: form })).text()
      const ms = performance.now() - started
      // A refused call asks the engine for little or nothing: it would make the route look quick.
      if ((replyStatus(JSON.parse(reply))?.code ?? -1) >= 0) overheadsMs.push(ms - behind().ms)
    }
  }
  return overheadsMs
}
