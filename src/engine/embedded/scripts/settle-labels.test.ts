import { expect, test } from 'vitest'
import type { PrintedCharacter } from '../ocr/printed-line.ts'
import { phrasesOf, settleLabels } from './settle-labels.ts'

const rect = { cx: 0, cy: 0, width: 0, height: 0, angle: 0 }
const phrases = phrasesOf(['中華民國國民身分證', '統一編號', '性別', 'Sexo', '年 月 日'])

function characters(text: string, doubts: Readonly<Record<number, number>> = {}): PrintedCharacter[] {
  return [...text].map((each, index) => ({ text: each, confidence: doubts[index] ?? 0.97, rect, afterGap: false, candidates: [] }))
}

const textOf = (list: readonly PrintedCharacter[]) => list.map(({ text }) => text).join('')
function settled(text: string, doubts: Readonly<Record<number, number>> = {}): [string, string] {
  const { characters: all, others } = settleLabels(characters(text, doubts), phrases)
  return [textOf(all), textOf(others)]
}

test('a label is what the document prints, where its doubtful characters and twins may be that', () => {
  expect(settled('統一编號', { 2: 0.49 })).toEqual(['統一編號', ''])
  expect(settled('性别男')).toEqual(['性別男', '男'])
  expect(settled('中华民國國民身分證A123')).toEqual(['中華民國國民身分證A123', 'A123'])
})

test('what was surely read otherwise stays, and what is mostly in doubt', () => {
  expect(settled('統一發號')).toEqual(['統一發號', '統一發號'])
  expect(settled('统一编号', { 1: 0.3 })).toEqual(['统一编号', '统一编号'])
  expect(settled('男别', { 0: 0.3 })).toEqual(['男别', '男别'])
  expect(settled('Sexo')).toEqual(['Sexo', 'Sexo'])
})

test('each place is of one label, the longest that stands there', () => {
  expect(settled('性別性别')).toEqual(['性別性別', ''])
  expect(settled('中華民國國民身分')).toEqual(['中華民國國民身分', '中華民國國民身分'])
})
