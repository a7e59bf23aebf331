import { expect, test } from 'vitest'
import type { PrintedCharacter, PrintedLine } from './printed-line.ts'
import { settleScript } from './settle-script.ts'

const rect = { cx: 0, cy: 0, width: 0, height: 0, angle: 0 }

function character(text: string, twin?: [string, number]): PrintedCharacter {
  const candidates = twin ? [{ text: twin[0], confidence: twin[1] }] : []
  return { text, confidence: 1 - (twin?.[1] ?? 0), rect, afterGap: false, candidates }
}

function lineOf(...characters: PrintedCharacter[]): PrintedLine {
  return { rect, inkHeight: 0, characters }
}

const written = (text: string): PrintedLine => lineOf(...[...text].map((each) => character(each)))

function settled(...lines: PrintedLine[]): string {
  return settleScript(lines)
    .map(({ characters }) => characters.map(({ text }) => text).join(''))
    .join('|')
}

test('a simplified character gives way to its traditional twin on a traditional page', () => {
  expect(settled(written('觀自在菩薩時照見無'), lineOf(character('波'), character('罗', ['羅', 0.04])))).toBe('觀自在菩薩時照見無|波羅')
})

test('and the other way round', () => {
  expect(settled(written('增值税专用发票纳税人识别号'), lineOf(character('經', ['经', 0.2])))).toBe('增值税专用发票纳税人识别号|经')
})

test('what the recogniser holds for impossible is not chosen', () => {
  expect(settled(written('觀自在菩薩時照見無'), written('波罗'))).toBe('觀自在菩薩時照見無|波罗')
})

test.each(['發票', '機器发票专用税開', 'Receipt 12'])('a page of both scripts or of too little of either stays: %s', (page) => {
  const doubtful = lineOf(character('罗', ['羅', 0.4]), character('羅', ['罗', 0.4]))
  expect(settled(written(page), doubtful)).toBe(`${page}|罗羅`)
})

test('what was read first stays among the candidates', () => {
  const [, line] = settleScript([written('觀自在菩薩時照見無'), lineOf(character('声', ['聲', 0.3]))])
  expect(line?.characters[0]).toMatchObject({ text: '聲', confidence: 0.3, candidates: [{ text: '声', confidence: 0.7 }] })
})
