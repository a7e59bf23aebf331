import type { z } from 'zod'

export interface JobRun {
  /** Aborted when the server stops: end soon; the job is run again at the next start. */
  signal: AbortSignal
  /** 1 at the first try. */
  attempt: number
  /** True when no further try follows. */
  isLastAttempt: boolean
}

/** Work that outlives a crash: it is run until `run` resolves or the attempts are used up. */
export interface Job {
  name: string
  run: (payload: unknown, run: JobRun) => Promise<void>
}

export interface JobDefinition<Payload> {
  name: string
  payload: z.ZodType<Payload>
  run: (payload: Payload, run: JobRun) => Promise<void>
}

/** Gives a job its payload as a type; a payload of another form fails the job before `run` sees it. */
export function defineJob<Payload>(definition: JobDefinition<Payload>): Job {
  return {
    name: definition.name,
    run: async (payload, run) => definition.run(definition.payload.parse(payload), run),
  }
}
