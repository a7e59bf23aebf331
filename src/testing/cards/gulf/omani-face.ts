import { cardSize, type Face, type Print } from '../card.ts'

/** The cards of the Royal Oman Police look alike. */
export function omaniFace(title: readonly [string, string], ground: readonly [string, string, string], rows: readonly Print[]): Face {
  return {
    ...cardSize,
    paper: { ground, lines: '#c2ab8f' },
    shapes: [['chip', 660, 110]],
    portrait: { x: 44, y: 120, width: 200, height: 256 },
    inks: {
      title: { size: 25, weight: 700, colour: '#6b1f2b' },
      arabic: { size: 26, font: 'arabic', weight: 600, anchor: 'right', colour: '#6b1f2b' },
      label: { size: 16, weight: 500, colour: '#6a5544' },
      labelAr: { size: 17, font: 'arabic', anchor: 'right', colour: '#6a5544' },
      value: { size: 22, weight: 500 },
      valueAr: { size: 24, font: 'arabic', weight: 500, anchor: 'right' },
      number: { size: 28, weight: 600 },
    },
    print: [
      ['SULTANATE OF OMAN', 44, 48, 'title'],
      [title[0], 44, 82, 'title'],
      ['سلطنة عمان', 812, 48, 'arabic'],
      [title[1], 812, 86, 'arabic'],
      ...rows,
    ],
  }
}
