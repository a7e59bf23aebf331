import { type Card, cardSize, type Face, type Print } from './card.ts'

const inks = {
  state: { size: 20, anchor: 'middle', colour: '#3a3a3a' },
  title: { size: 36, weight: 700, colour: '#20334f' },
  english: { size: 15, weight: 500, colour: '#20334f' },
  label: { size: 17, colour: '#55708f' },
  value: { size: 26 },
  latin: { size: 24 },
  number: { size: 30, font: 'ocr-b', anchor: 'right' },
} as const
type Paper = NonNullable<Face['paper']>

/** The cards that the mainland's exit and entry administration issues look alike but for title, colour and a few lines. */
export function permitFace(title: readonly [string, string], paper: Paper, more: readonly Print[]): Card['front'] {
  return {
    ...cardSize,
    paper,
    portrait: { x: 46, y: 140, width: 220, height: 276 },
    inks,
    print: [
      [title[0], 46, 62, 'title', 500],
      [title[1], 46, 92, 'english', 540],
      ['{documentNumber}', 812, 62, 'number'],
      ['姓名', 300, 150, 'label'],
      ['{fullNameLocal}', 300, 182, 'value'],
      ['{fullName|surname|givenNames}', 300, 214, 'latin'],
      ['出生日期', 300, 256, 'label'],
      ['{dateOfBirth}', 300, 288, 'value'],
      ['性别', 600, 256, 'label'],
      ['{sex}', 600, 288, 'value'],
      ['有效期限', 300, 330, 'label'],
      ['{validityPeriod|dateOfIssue|dateOfExpiry}', 300, 362, 'value'],
      ...more,
    ],
  }
}
