/** A rate in both forms of the reference: `13 %` is `0.13` and `13%`; words such as 免税 stay as they are. */
export function taxPercentage(value: string): [name: string, text: string][] {
  const percent = Number(value.replace(/\s*%$/, ''))
  if (value === '' || Number.isNaN(percent)) {
    return [
      ['taxRate', value],
      ['taxPercentage', value],
    ]
  }
  return [
    ['taxRate', String(Number((percent / 100).toFixed(6)))],
    ['taxPercentage', `${percent}%`],
  ]
}
