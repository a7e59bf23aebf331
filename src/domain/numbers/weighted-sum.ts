/** The digits of a number times their weights, added up; what is no digit counts 0. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + (Number.parseInt(digits.charAt(index), 10) || 0) * weight, 0)
}
