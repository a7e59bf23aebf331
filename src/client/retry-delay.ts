/** How long to wait before try number `attempt` (from 1), in milliseconds: doubling from 1 s to 30 s, a fifth by chance. */
export function retryDelayMs(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(1000 * 2 ** Math.max(0, attempt - 1), 30_000)
  return Math.round(full * (0.8 + 0.2 * random()))
}
