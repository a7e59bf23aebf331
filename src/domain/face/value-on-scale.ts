/**
 * A number from 0 to 100 that grows with `value`, 50 where the answer turns: clients of the reference compare with 50.
 * It is our own scale and no probability.
 */
export function valueOnScale(value: number, { turnsAt, highest }: { turnsAt: number; highest: number }): number {
  const share = value < turnsAt ? (0.5 * value) / turnsAt : 0.5 + (0.5 * (value - turnsAt)) / (highest - turnsAt)
  return Math.round(100 * Math.min(1, Math.max(0, share)))
}
