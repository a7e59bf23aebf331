import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import { type TimedReader, timed } from './timed-reader.ts'

/** The embedded engine with one thread, told nothing of the picture. */
export async function openEngine(): Promise<TimedReader> {
  const engine = createEmbeddedEngine({ workers: 1 })
  await engine.start()
  const today = new Date().toISOString().slice(0, 10)
  return {
    read: async ({ id, bytes, lines }) => {
      const { result, wallMs, cpuMs } = await timed(async () =>
        engine.readDocument?.({ pictures: [{ bytes }], documentType: null, today }).catch(() => null),
      )
      const page = result?.pages[0]
      return { id, wallMs, cpuMs, stages: page?.timings ?? {}, exact: (page?.mrzLines ?? []).join('\n') === lines.join('\n') }
    },
    close: () => engine.stop(),
  }
}
