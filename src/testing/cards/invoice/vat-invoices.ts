import type { Card, Code, Print } from '../card.ts'
import type { Fiction } from '../fiction.ts'
import { inventDigitalNumber, invoiceQr } from './invoice-fiction.ts'
import { type Column, goodsColumns, partyOfPaper, signatures, type VatForm, vatForm } from './vat-form.ts'
import { vatSays, type VatSaysOrder } from './vat-says.ts'

/** Lines of the upper right corner: its label, and what the document says. */
function corner(lines: readonly (readonly [label: string, text: string])[]): Print[] {
  return lines.flatMap(([label, text], index): Print[] => [
    [label, 1730, 110 + index * 58, 'label'],
    [text, 1905, 111 + index * 58, 'value'],
  ])
}

const [code, number, date, check] = [
  ['发票代码：', '{invoiceCode}'],
  ['发票号码：', '{invoiceNumber}'],
  ['开票日期：', '{issueDate}'],
  ['校 验 码：', '{checkCode}'],
] as const

const machine: readonly Print[] = [
  ['机器编号：', 110, 315, 'label'],
  ['{machineCode}', 285, 316, 'value'],
]

/** The tax office's code, by its number of the kind. */
function qrOf(kind: string, x = 150): Code {
  return {
    kind: 'QRCode',
    x,
    y: 50,
    width: 205,
    height: 205,
    text: ({ invoiceCode: ofForm = '', invoiceNumber = '', totalExcludingTax = '', issueDate = '', checkCode = '' }) =>
      invoiceQr({ kind, code: ofForm, number: invoiceNumber, amount: totalExcludingTax, date: issueDate, check: checkCode }),
    tells: ['invoiceCode', 'invoiceNumber', 'totalExcludingTax', 'issueDate', ...(kind === '08' ? [] : ['checkCode'])],
  }
}

const cipher: VatForm['cipher'] = { label: '密\n码\n区', print: [['{$cipher}', 1390, 390, 'cipher', 770]] }
const brown = '#8a4b2d'
const usual = { colour: brown, heads: goodsColumns, party: partyOfPaper, foot: signatures, cipher } as const

function vatInvoice(
  documentType: string,
  order: VatSaysOrder,
  { says = () => ({}), ...form }: Omit<VatForm, 'rows'> & { says?: (fiction: Fiction) => ReturnType<Card['says']> },
): Card {
  return {
    documentType,
    says: (fiction) => ({ ...vatSays(fiction, order), ...says(fiction) }),
    front: vatForm({ ...form, rows: order.rows }),
  }
}

/** Code and number on the form, all else a needle printer's: `№` is in another colour than the form. */
const numberedForm: readonly Print[] = [
  ['{invoiceCode}', 250, 180, 'code'],
  ['发 票 联', 1190, 265, 'copy'],
  ['№', 1660, 178, 'number'],
  ['{invoiceNumber}', 1720, 180, 'number'],
  ['{invoiceCode}', 2080, 150, 'small'],
  ['{invoiceNumber}', 2080, 190, 'small'],
  ['开票日期：', 1760, 295, 'label'],
  ['{issueDate}', 1930, 296, 'value'],
]

/** Journeys over toll roads: what the columns of the form say for other goods stands otherwise here. */
const tollColumns: readonly Column[] = [
  { head: '项目名称', left: 110, cell: 'name', ink: 'value' },
  { head: '车牌号', left: 560, cell: '$plate', ink: 'middle' },
  { head: '类型', left: 760, cell: '$class', ink: 'middle' },
  { head: '通行日期起', left: 890, cell: '$from', ink: 'middle' },
  { head: '通行日期止', left: 1140, cell: '$until', ink: 'middle' },
  { head: '金 额', left: 1400, cell: 'amount', ink: 'figure' },
  { head: '税率', left: 1690, cell: 'taxRate', ink: 'middle' },
  { head: '税 额', left: 1800, cell: 'tax', ink: 'figure' },
]

function onToll({ pick, digits, dateOfIssue }: Fiction): ReturnType<Card['says']> {
  const day = dateOfIssue.replaceAll('-', '')
  return {
    'lineItems:1:name': '*经营租赁*通行费',
    $plate: `${pick(['粤B', '京A', '浙C'])}${digits(5)}`,
    $class: '客车',
    $from: day,
    $until: day,
  }
}

/** In the place of the cipher, what fully digital invoices on paper say of their number. */
const digitalNumber: VatForm['cipher'] = {
  label: '数\n电\n票',
  print: [
    ['全电发票号码：', 1390, 420, 'label'],
    ['{fullInvoiceNumber}', 1640, 421, 'value'],
  ],
}

/** VAT invoices on paper and as files, in the order of the catalogue. */
export const vatInvoices: readonly Card[] = [
  vatInvoice(
    'invoice-vat-special',
    { rows: 3, code: { length: 10, ending: '130' } },
    { ...usual, title: '北京增值税专用发票', head: numberedForm, copy: '第三联：发票联购买方记账凭证', shift: [6, 5] },
  ),
  vatInvoice(
    'invoice-vat-electronic-special',
    { rows: 2, code: { length: 12, ending: '13' } },
    {
      ...usual,
      title: '江苏增值税电子专用发票',
      head: [...machine, ...corner([code, number, date, check])],
      codes: [qrOf('08')],
    },
  ),
  vatInvoice(
    'invoice-vat-ordinary',
    { rows: 2, code: { length: 12, ending: '04' } },
    {
      ...usual,
      title: '广东增值税普通发票',
      head: [
        ...numberedForm.slice(1),
        ['{invoiceCode}', 390, 265, 'number'],
        ['校验码', 130, 300, 'label'],
        ['{checkCode}', 255, 301, 'value'],
      ],
      codes: [qrOf('04')],
      copy: '第二联：发票联购买方记账凭证',
      shift: [-5, 7],
    },
  ),
  vatInvoice(
    'invoice-vat-electronic-ordinary',
    { rows: 2, code: { length: 12, ending: '11' } },
    { ...usual, title: '浙江增值税电子普通发票', head: [...machine, ...corner([code, number, date, check])], codes: [qrOf('10')] },
  ),
  vatInvoice(
    'invoice-vat-toll',
    { rows: 1, code: { length: 12, ending: '12' } },
    {
      ...usual,
      title: '广东增值税电子普通发票',
      heads: tollColumns,
      head: [['通行费', 500, 110, 'copy'], ...machine, ...corner([code, number, date, check])],
      codes: [qrOf('10')],
      says: onToll,
    },
  ),
  vatInvoice(
    'invoice-blockchain',
    { rows: 2, code: { length: 12, ending: '' } },
    {
      ...usual,
      title: '深圳电子普通发票',
      colour: '#8c3b3b',
      cipher: { label: '', print: [] },
      party: partyOfPaper.slice(0, 2),
      foot: [
        ['开票人：', 1220, 1315, 'label'],
        ['{issuedBy}', 1360, 1316, 'value'],
        ['销售方：（章）', 1730, 1315, 'label'],
      ],
      head: corner([code, number, date, check]),
      codes: [
        {
          ...qrOf('10'),
          text: ({ $hash = '', invoiceNumber = '', totalIncludingTax = '' }) =>
            `https://bcfp.shenzhen.chinatax.gov.cn/verify/scan?hash=${$hash}&bill_num=${invoiceNumber}&total_amount=${totalIncludingTax.replace('.', '')}`,
          tells: ['invoiceNumber', 'totalIncludingTax'],
        },
      ],
      says: ({ digits, pick }) => ({
        invoiceCode: `144032${digits(4)}10`,
        checkCode: `${pick(['a', 'c', 'f'])}${digits(2)}${pick(['b', 'e'])}${digits(1)}`,
        $hash: digits(66),
      }),
    },
  ),
  ...(['special', 'ordinary'] as const).map((kind) =>
    vatInvoice(
      `invoice-fully-digital-paper-${kind}`,
      { rows: 2, code: kind === 'special' ? { length: 10, ending: '130' } : { length: 12, ending: '04' } },
      {
        ...usual,
        title: kind === 'special' ? '四川增值税专用发票' : '四川增值税普通发票',
        head: numberedForm,
        cipher: digitalNumber,
        foot: signatures.slice(4),
        shift: [7, -4],
        says: (fiction) => ({ fullInvoiceNumber: inventDigitalNumber(fiction) }),
      },
    ),
  ),
]
