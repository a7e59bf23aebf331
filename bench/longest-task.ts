import { z } from 'zod'

const eventSchema = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds. */
  ts: z.number(),
  dur: z.number().default(0),
  /** Processor time of the thread, microseconds. */
  tdur: z.number().default(0),
})
const traceSchema = z.object({ traceEvents: z.array(z.unknown()) })

/** Of Chromium's trace: what the tasks of every thread are filed under, and the marks of a page. */
export const traceCategories = ['toplevel', 'blink.user_timing']
const taskName = 'ThreadControllerImpl::RunTask'

/** Milliseconds. */
export interface LongestTask {
  /** For so long nothing else, no key and no frame, could be answered. */
  wall: number
  /** Of these, what the thread itself worked: the rest it waited for a processor. */
  cpu: number
}

/** The longest task on a page's own thread between each pair of marks. */
export function longestTasks(trace: Buffer, marks: { from: string; to: string }): LongestTask[] {
  const { traceEvents } = traceSchema.parse(JSON.parse(trace.toString('utf8')))
  const events = traceEvents.flatMap((event) => eventSchema.safeParse(event).data ?? [])
  const ends = events.filter(({ name }) => name === marks.to)
  return events
    .filter(({ name }) => name === marks.from)
    .map(({ ts, pid, tid }) => {
      const end = ends.find((each) => each.ts >= ts)?.ts ?? Number.POSITIVE_INFINITY
      const tasks = events.filter((each) => each.name === taskName && each.pid === pid && each.tid === tid)
      const among = tasks.filter((task) => task.ts + task.dur >= ts && task.ts <= end)
      return { wall: longest(among.map(({ dur }) => dur)), cpu: longest(among.map(({ tdur }) => tdur)) }
    })
}

function longest(microseconds: readonly number[]): number {
  return Math.max(0, ...microseconds) / 1000
}
