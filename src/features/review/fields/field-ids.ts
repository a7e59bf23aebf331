/** Ids in the page, so that keys can bring focus to a field wherever it stands. */
export function fieldInputId(field: string): string {
  return `field-${field}`
}

export function ruleButtonId(rule: string): string {
  return `rule-${rule}`
}

export const verifyButtonId = 'review-verify'
