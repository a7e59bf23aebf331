const digits = '零壹贰叁肆伍陆柒捌玖'

/** Other ways of writing the signs, among them what recognisers take them for. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/[\s:：,，。]/gu, ''],
  [/^(?:人民币|RMB|¥|￥)/iu, ''],
  [/[〇○Oo0]/gu, '零'],
  [/[一弌]/gu, '壹'],
  [/[二贰貳弍]/gu, '贰'],
  [/[三叁叄參参]/gu, '叁'],
  [/[四肆]/gu, '肆'],
  [/[五伍]/gu, '伍'],
  [/[六陆陸]/gu, '陆'],
  [/[七柒]/gu, '柒'],
  [/[八捌]/gu, '捌'],
  [/[九玖]/gu, '玖'],
  [/十/gu, '拾'],
  [/百/gu, '佰'],
  [/千/gu, '仟'],
  [/萬/gu, '万'],
  [/億/gu, '亿'],
  [/[元园圓円]/gu, '圆'],
  [/[整正]$/u, ''],
]

/** Signs that say a digit otherwise than bills spell it, among them what recognisers take it for. */
const otherDigits: readonly (readonly [RegExp, string])[] = [
  [/[貳弍]/gu, '贰'],
  [/[叄參参]/gu, '叁'],
  [/陸/gu, '陆'],
]

const tens: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 }

/** A number below ten thousand, `贰仟玖佰捌拾柒`; null when its signs do not follow one another so. */
function fourPlaces(text: string): number | null {
  if (
    !/^(?:[零壹贰叁肆伍陆柒捌玖]?仟)?零?(?:[壹贰叁肆伍陆柒捌玖]佰)?零?(?:[壹贰叁肆伍陆柒捌玖]?拾)?零?[壹贰叁肆伍陆柒捌玖]?零?$/u.test(text)
  )
    return null
  let sum = 0
  let digit: number | null = null
  for (const sign of text.replaceAll('零', '')) {
    const unit = tens[sign]
    if (unit === undefined) digit = digits.indexOf(sign)
    else {
      sum += (digit ?? 1) * unit
      digit = null
    }
  }
  return sum + (digit ?? 0)
}

/** Whole yuan of `壹亿贰仟万叁佰`. */
function wholePart(text: string): number | null {
  const match = /^(?:(.*)亿)?(?:([^亿]*)万)?([^亿万]*)$/u.exec(text)
  if (match === null) return null
  const parts = match.slice(1).map((part) => fourPlaces(part ?? ''))
  const [hundredMillions = null, tenThousands = null, ones = null] = parts
  if (hundredMillions === null || tenThousands === null || ones === null) return null
  return hundredMillions * 1e8 + tenThousands * 1e4 + ones
}

/** An amount in Chinese capitals, `叁仟肆佰玖拾伍圆整`, as `3495.00`; null when it is none. */
export function capitalAmount(text: string): string | null {
  const tidy = spellings.reduce((sofar, [from, to]) => sofar.replace(from, to), text.trim())
  const match = /^(?:([^圆角分]+)圆)?零?(?:([零壹贰叁肆伍陆柒捌玖])角)?零?(?:([壹贰叁肆伍陆柒捌玖零])分)?$/u.exec(tidy)
  if (match === null || tidy === '') return null
  const whole = wholePart(match[1] ?? '')
  if (whole === null) return null
  const [tenths, hundredths] = [match[2], match[3]].map((digit) => (digit === undefined ? 0 : digits.indexOf(digit)))
  return `${whole}.${tenths}${hundredths}`
}

/** An amount in capitals with the usual sign for each digit; any other text as it is. */
export function usualCapitals(text: string): string {
  return capitalAmount(text) === null ? text : otherDigits.reduce((sofar, [from, to]) => sofar.replace(from, to), text)
}
