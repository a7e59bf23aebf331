import type { InferenceSession } from 'onnxruntime-node'
import { loadModels } from '#engine/embedded/models/load-models.ts'
import { readModel } from '#engine/embedded/models/model-files.ts'
import { prepareModels } from '#engine/embedded/models/prepare-models.ts'
import { readPage } from '#engine/embedded/read-page.ts'
import { openFlopCounter } from './count-flops.ts'

type Dims = readonly number[]

/** What a network had to do for a page. */
export interface NetworkWork {
  runs: number
  gflop: number
}

export interface RecordedPage {
  detector: NetworkWork
  recogniser: NetworkWork
  /** Processor milliseconds by stage. */
  cpuStages: Readonly<Record<string, number>>
}

/** The session, its runs' inputs told. */
function noted(session: InferenceSession, note: (dims: Dims) => void): InferenceSession {
  const run: InferenceSession['run'] = async (...given: [InferenceSession.FeedsType]) => {
    for (const input of Object.values(given[0])) if ('dims' in input) note(input.dims)
    return session.run(...given)
  }
  return new Proxy(session, { get: (target, key) => (key === 'run' ? run : Reflect.get(target, key)) })
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Opens the engine's own way of reading a page, in this thread, with a clock that counts processor time and an eye on its networks. */
export async function openRecorder(): Promise<(picture: Uint8Array) => Promise<RecordedPage>> {
  const models = await loadModels(await prepareModels())
  const [detectorFlops, recogniserFlops] = [
    await openFlopCounter(await readModel('detector')),
    await openFlopCounter(await readModel('recogniser')),
  ]
  const shown = { detector: new Array<Dims>(), recogniser: new Array<Dims>() }
  const builtIn = await models.recogniserOf(null)
  const recogniser = { ...builtIn, session: noted(builtIn.session, (dims) => shown.recogniser.push(dims)) }
  const reader = {
    models: { ...models, detector: noted(models.detector, (dims) => shown.detector.push(dims)), recogniserOf: async () => recogniser },
    now: cpuMs,
    checkWanted: () => undefined,
    onReadings: () => undefined,
    askForHelp: () => undefined,
  }
  const today = new Date().toISOString().slice(0, 10)
  const workOf = async (dims: readonly Dims[], flopsOf: (dims: Dims) => Promise<number>): Promise<NetworkWork> => {
    let flops = 0
    for (const each of dims) flops += await flopsOf(each)
    return { runs: dims.length, gflop: flops / 1e9 }
  }
  return async (picture) => {
    shown.detector.length = 0
    shown.recogniser.length = 0
    const { timings } = await readPage(reader, {
      bytes: picture,
      pageIndex: 0,
      today,
      quarterTurns: null,
      isPlain: true,
      codes: { kinds: [], isThorough: false },
      recogniser: null,
      mayHoldSeveral: false,
      mayBearPortrait: false,
    })
    return {
      detector: await workOf(shown.detector, detectorFlops),
      recogniser: await workOf(shown.recogniser, recogniserFlops),
      cpuStages: timings,
    }
  }
}
