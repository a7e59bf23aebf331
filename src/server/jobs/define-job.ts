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
  /** Called once for a job that failed, or whose server died, as often as it may. */
  onGivenUp: (payload: unknown) => Promise<void>
}

export interface JobDefinition<Payload> {
  name: string
  payload: z.ZodType<Payload>
  run: (payload: Payload, run: JobRun) => Promise<void>
  onGivenUp?: (payload: Payload) => Promise<void>
}

/** Gives a job its payload as a type; a payload of another form fails the job before `run` sees it. */
export function defineJob<Payload>({ name, payload: schema, run, onGivenUp }: JobDefinition<Payload>): Job {
  return {
    name,
    run: async (payload, jobRun) => run(schema.parse(payload), jobRun),
    onGivenUp: async (payload) => onGivenUp?.(schema.parse(payload)),
  }
}
