import type { FieldLine } from '../fields/field-line.ts'
import type { Piece } from '../fields/spaced-text.ts'
import { unitsOfLine } from '../fields/units-of-line.ts'

/** An amount of money as it is printed, in cents, and where. */
export interface PrintedMoney extends Piece {
  cents: number
  /** A currency's sign stands before it. */
  isSigned: boolean
  /** A share of the page's height. */
  y: number
}

/** `¥5999.00`, `1,234.50`, `1.234,50`; recognisers take the sign for Y and 羊. */
const money = /(?<sign>[¥￥Y羊$€£]|RM|CNY|EUR|USD)?(?<minus>-)?(?<whole>\d{1,3}(?:[,.']\d{3})+|\d{1,9})[.,](?<cents>\d{2})(?![\d%,.])/gu

/** Every amount with cents on the lines. A line's characters have no spaces, so a number cut in two is one again. */
export function moneyOnLines(lines: readonly FieldLine[]): PrintedMoney[] {
  return lines.flatMap((line) => {
    const text = unitsOfLine(line)
    return [...text.matchAll(money)].flatMap((found): PrintedMoney[] => {
      if (/[\d.,]/.test(text[found.index - 1] ?? '') && found.groups?.['sign'] === undefined) return []
      const { whole = '', cents = '', minus, sign } = found.groups ?? {}
      const amount = Number(whole.replaceAll(/[,.']/g, '')) * 100 + Number(cents)
      const start = found.index + (sign?.length ?? 0)
      return [
        {
          line,
          start,
          end: found.index + found[0].length,
          cents: minus === undefined ? amount : -amount,
          isSigned: sign !== undefined,
          y: (line.leftMiddle + line.rightMiddle) / 2,
        },
      ]
    })
  })
}
