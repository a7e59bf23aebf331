/** Wall-clock milliseconds a stage; stages of one name add up. */
export interface StageTimer {
  measure: <T>(stage: string, work: () => Promise<T> | T) => Promise<T>
  timings: Record<string, number>
}

export function createStageTimer(now: () => number): StageTimer {
  const timings: Record<string, number> = {}
  const measure = async <T>(stage: string, work: () => Promise<T> | T): Promise<T> => {
    const start = now()
    try {
      return await work()
    } finally {
      timings[stage] = (timings[stage] ?? 0) + now() - start
    }
  }
  return { measure, timings }
}
