import { expect, test } from 'vitest'
import { madeLine } from '#testing/made-page-text.ts'
import { fieldLines } from './field-line.ts'
import { knownLabels } from './find-labels.ts'
import { stackedLabels } from './stacked-labels.ts'

const known = knownLabels({
  fields: {
    remarks: { kind: 'text', group: 'document', required: false, labels: ['备注'] },
    taxAuthority: { kind: 'text', group: 'document', required: false, labels: ['主管税务机关及代码'] },
  },
})

/** Fields of the labels found where these lines stand one below the other, `gap` heights from middle to middle. */
function found(texts: readonly string[], gap: number): string[] {
  const height = 0.02
  const lines = texts.map((text, index) => madeLine(text, { x: 0.1, y: 0.1 + index * gap * height, width: 0.02 * text.length, height }))
  const page = { index: 0, text: { rows: lines.map((line) => ({ column: 0, lines: [line] })) }, aspect: 1 }
  return stackedLabels(fieldLines([page]), known).flatMap(({ fields }) => fields)
}

test.each([
  [['备', '注'], 3, ['remarks']],
  [['主管税务', '机关及代码'], 1.2, ['taxAuthority']],
  [['主管税务', '机关及代玛'], 1.2, ['taxAuthority']],
  [['备', '注'], 6, []],
  [['主管税务', '机关及代码'], 3, []],
  [['备', '住'], 3, []],
] as const)('%j, %d heights apart, names %j', (texts, gap, fields) => {
  expect(found(texts, gap)).toEqual(fields)
})
