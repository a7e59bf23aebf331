import type { Code, Face, Ink, Print, Shape } from '../card.ts'

/** What differs from one VAT invoice to the next. Lengths as of cards: the form is 240 x 140 mm. */
export interface VatForm {
  title: string
  /** Of the printed form. */
  colour: string
  /** What stands at the head beside the title. */
  head: readonly Print[]
  heads: readonly Column[]
  /** How many lines of goods. */
  rows: number
  /** What a party says of itself, top down: its label on the form, and its field without `buyer` or `seller`. */
  party: readonly (readonly [label: string, field: string])[]
  /** In the area for ciphers, and its three upright signs. */
  cipher?: { label: string; print: readonly Print[] }
  foot: readonly Print[]
  codes?: readonly Code[]
  inks?: Readonly<Record<string, Ink>>
  /** Upright beside the form, `第三联`. */
  copy?: string
  /** Machine print may miss the places meant for it: to the right, and down. */
  shift?: readonly [right: number, down: number]
}

/** A column of goods from its left edge: how its head is set, and how its cells. */
export interface Column {
  head: string
  left: number
  /** Key of the cells, or of what is printed and is no field: `$plate`. */
  cell: string
  ink: 'value' | 'figure' | 'middle'
}

const [left, right] = [110, 2180]
const rules = { top: 330, heads: 570, firstRow: 660, sums: 900, total: 960, seller: 1040, bottom: 1260 } as const

/** The columns that all VAT invoices have had since 2016. */
export const goodsColumns: readonly Column[] = [
  { head: '货物或应税劳务、服务名称', left, cell: 'name', ink: 'value' },
  { head: '规格型号', left: 660, cell: 'specification', ink: 'middle' },
  { head: '单位', left: 880, cell: 'unit', ink: 'middle' },
  { head: '数 量', left: 980, cell: 'quantity', ink: 'figure' },
  { head: '单 价', left: 1150, cell: 'unitPrice', ink: 'figure' },
  { head: '金 额', left: 1400, cell: 'amount', ink: 'figure' },
  { head: '税率', left: 1690, cell: 'taxRate', ink: 'middle' },
  { head: '税 额', left: 1800, cell: 'tax', ink: 'figure' },
]

function formInks(colour: string): Record<string, Ink> {
  return {
    title: { size: 76, anchor: 'middle', spacing: 14, colour },
    copy: { size: 52, anchor: 'middle', spacing: 40, colour },
    label: { size: 34, colour },
    upright: { size: 38, anchor: 'middle', leading: 62, colour },
    edge: { size: 24, anchor: 'middle', leading: 30, colour },
    head: { size: 34, anchor: 'middle', colour },
    value: { size: 35, leading: 40, colour: '#1d2030' },
    small: { size: 30, colour: '#1d2030' },
    middle: { size: 35, anchor: 'middle', colour: '#1d2030' },
    figure: { size: 35, anchor: 'right', colour: '#1d2030' },
    code: { size: 62, font: 'mono', colour: '#1d2030' },
    number: { size: 66, font: 'mono', colour: '#24356b' },
    cipher: { size: 44, font: 'mono', leading: 52, colour: '#1d2030' },
  }
}

function edgesOf(heads: readonly Column[]): number[] {
  return heads.map((_, index) => heads[index + 1]?.left ?? right)
}

/** Rules between columns and rows, and around all. */
function ruled({ heads, colour, cipher }: VatForm): Shape[] {
  const across = [rules.heads, rules.total, rules.seller].map((y): Shape => ['line', left, y, right, y, colour])
  const columns = heads.slice(1).map(({ left: x }): Shape => ['line', x, rules.heads, x, rules.total, colour])
  const down = (x: number, from: number, to: number): Shape => ['line', x, from, x, to, colour]
  return [
    ['frame', left, rules.top, right - left, rules.bottom - rules.top, colour],
    ...across,
    ...columns,
    down(180, rules.top, rules.heads),
    down(180, rules.seller, rules.bottom),
    down(560, rules.total, rules.seller),
    ...[1300, 1370].flatMap((x) => [...(cipher ? [down(x, rules.top, rules.heads)] : []), down(x, rules.seller, rules.bottom)]),
  ]
}

function partyPrint({ party }: VatForm, who: 'buyer' | 'seller'): Print[] {
  const top = who === 'buyer' ? rules.top : rules.seller
  const labelRoom = 250
  return [
    [who === 'buyer' ? '购\n买\n方' : '销\n售\n方', 145, top + 65, 'upright'],
    ...party.flatMap(([label, field], line): Print[] => {
      const y = top + 52 + line * 52
      return [
        [label, 195, y, 'label', labelRoom - 10],
        [`{${who}${field}}`, 195 + labelRoom, y + 1, 'value', 830],
      ]
    }),
  ]
}

function goodsPrint({ heads, rows }: VatForm): Print[] {
  const edges = edgesOf(heads)
  return heads.flatMap(({ head, left: from, cell, ink }, index): Print[] => {
    const until = edges[index] ?? right
    const x = { value: from + 14, middle: (from + until) / 2, figure: until - 16 }[ink]
    const cells = Array.from({ length: rows }, (_, row): Print => {
      const key = cell.startsWith('$') ? cell : `lineItems:${row + 1}:${cell}`
      return [`{${key}}`, x, rules.firstRow + row * 82, ink, until - from - 28]
    })
    return [[head, (from + until) / 2, rules.heads + 42, 'head'], ...cells]
  })
}

/** Without tax and tax stand under their columns, both together in words and figures below. */
function sumsPrint({ heads }: VatForm): Print[] {
  const edges = edgesOf(heads)
  const edgeOf = (cell: string) => (edges[heads.findIndex((column) => column.cell === cell)] ?? right) - 16
  return [
    ['合　　计', 385, rules.total - 16, 'head'],
    ['¥{totalExcludingTax}', edgeOf('amount'), rules.total - 15, 'figure'],
    ['¥{totalTax}', edgeOf('tax'), rules.total - 15, 'figure'],
    ['价税合计（大写）', 335, rules.seller - 25, 'head'],
    ['⊗{totalInWords}', 620, rules.seller - 24, 'value'],
    ['（小写）', 1620, rules.seller - 25, 'label'],
    ['¥{totalIncludingTax}', 1770, rules.seller - 24, 'value'],
  ]
}

/** What a machine printed onto the form may stand a little off. */
function shifted(print: readonly Print[], [toRight, down]: readonly [number, number]): Print[] {
  return print.map(
    ([text, x, y, ink, room]) => (/[{]/.test(text) ? [text, x + toRight, y + down, ink, room] : [text, x, y, ink, room]) as Print,
  )
}

/** A VAT invoice as it has been printed since 2016. */
export function vatForm(form: VatForm): Face {
  const { title, colour, head, foot, cipher, codes = [], inks = {}, copy, shift = [0, 0] } = form
  const print: Print[] = [
    [title, 1190, 165, 'title'],
    ...head,
    ...partyPrint(form, 'buyer'),
    ...(cipher === undefined ? [] : [[cipher.label, 1335, rules.top + 65, 'upright'] as const, ...cipher.print]),
    ...goodsPrint(form),
    ...sumsPrint(form),
    ...partyPrint(form, 'seller'),
    ['备\n\n注', 1335, rules.seller + 65, 'upright'],
    ['{remarks}', 1390, rules.seller + 60, 'value'],
    ...foot,
    ...(copy === undefined ? [] : [[[...copy].join('\n'), 2250, 480, 'edge'] as const]),
  ]
  return {
    width: 2400,
    height: 1400,
    paper: { plain: '#fcfcfa' },
    shapes: [
      ['line', 760, 190, 1620, 190, colour],
      ['line', 760, 200, 1620, 200, colour],
      ['seal', 1190, 180, 105, '#e2574c'],
      ...ruled(form),
    ],
    inks: { ...formInks(colour), ...inks },
    print: shifted(print, shift),
    codes,
  }
}

/** Who took the money, who looked again, who wrote it. */
export const signatures: readonly Print[] = [
  ['收款人：', 180, 1315, 'label'],
  ['{receivedBy}', 320, 1316, 'value'],
  ['复核：', 720, 1315, 'label'],
  ['{reviewedBy}', 830, 1316, 'value'],
  ['开票人：', 1220, 1315, 'label'],
  ['{issuedBy}', 1360, 1316, 'value'],
  ['销售方：（章）', 1730, 1315, 'label'],
]

/** The four lines that paper invoices have of a party. */
export const partyOfPaper = [
  ['名　　　　称：', 'Name'],
  ['纳税人识别号：', 'TaxId'],
  ['地　址、电　话：', 'AddressPhone'],
  ['开户行及账号：', 'BankAccount'],
] as const
