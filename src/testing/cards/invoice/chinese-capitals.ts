const digits = '零壹贰叁肆伍陆柒捌玖'
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿']

/** Four figures in capitals; a gap between them is one 零. */
function groupInCapitals(group: number): string {
  const figures = [...String(group)].map(Number)
  const signs = figures.map((figure, index) => (figure === 0 ? '零' : `${digits.charAt(figure)}${places[figures.length - 1 - index]}`))
  return signs.join('').replace(/零+/g, '零').replace(/零$/, '')
}

function yuanInCapitals(yuan: number): string {
  const parts = String(yuan).padStart(12, '0').match(/\d{4}/g)?.map(Number)
  return (parts ?? []).reduce((told, part, index) => {
    if (part === 0) return told
    const isGap = told !== '' && part < 1000
    return `${told}${isGap ? '零' : ''}${groupInCapitals(part)}${groups[2 - index]}`
  }, '')
}

/** An amount of money as Chinese bills spell it out: 1060 fen are 壹拾圆陆角整. Less than a thousand milliard yuan. */
export function chineseCapitals(fen: number): string {
  const [yuan, jiao, rest] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10]
  const whole = yuan === 0 ? '' : `${yuanInCapitals(yuan)}圆`
  if (jiao === 0 && rest === 0) return `${whole === '' ? '零圆' : whole}整`
  const tenths = jiao === 0 ? (whole === '' ? '' : '零') : `${digits.charAt(jiao)}角`
  return `${whole}${tenths}${rest === 0 ? '整' : `${digits.charAt(rest)}分`}`
}
