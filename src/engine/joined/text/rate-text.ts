import type { PageText, TextCharacter, TextLine } from '#domain/page-text.ts'
import { foldLetters } from '../../embedded/fields/fold-line.ts'
import { findLetters, type LikeStretch } from '../align/find-letters.ts'
import { flowsOfText, type PrintFlow } from '../align/print-flow.ts'

/** Of a line that both have read, at most one letter in three differs. */
const mostDiffering = 0.34

/**
 * The remote's print of a page, rated by our own: a line that we read in the same letters is as sure as ours and stands where ours does;
 * of all others nobody says how sure they are, so that a person looks.
 */
export function rateText(remote: PageText, own: PageText): PageText {
  const flows = flowsOfText(own).filter(({ lines }) => lines === 1)
  return { rows: remote.rows.map((row) => ({ ...row, lines: row.lines.map((line) => rateLine(line, flows)) })) }
}

interface Found extends LikeStretch {
  flow: PrintFlow
}

function rateLine(line: TextLine, flows: readonly PrintFlow[]): TextLine {
  const sought = foldLetters(line.characters.map(({ text }) => text).join(''))
  const found = flows.flatMap((flow): Found[] => {
    const like = findLetters(sought, flow.letters)
    return like && like.distance <= sought.length * mostDiffering ? [{ ...like, flow }] : []
  })
  const best = found.toSorted((a, b) => a.distance - b.distance)[0]
  if (best === undefined) return line
  const isPlaced = line.box.some(({ x, y }) => x > 0 || y > 0)
  const box = isPlaced ? line.box : (best.flow.at[best.start]?.line.box ?? line.box)
  return { ...line, box, characters: best.distance === 0 ? ratedBy(line, best) : line.characters }
}

function ratedBy({ characters }: TextLine, { flow, start }: Found): TextCharacter[] {
  let at = start
  return characters.map((character) => {
    const length = foldLetters(character.text).length
    const own = flow.at.slice(at, at + length).flatMap(({ line, index }) => line.characters[index] ?? [])
    at += length
    // Signs have no letters to compare by.
    const confidence = own.length === 0 ? 1 : Math.min(...own.map((each) => each.confidence))
    return { ...character, confidence, candidates: own[0]?.candidates ?? [] }
  })
}
