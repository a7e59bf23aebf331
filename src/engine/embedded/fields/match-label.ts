/** A label found in folded letters: `start` to before `end`, with so many letters wrong. */
export interface LabelMatch {
  start: number
  end: number
  edits: number
}

/** How many letters of a label the recogniser may get wrong; short words would turn into others. */
export function mostEdits(length: number): number {
  if (length < 5) return 0
  return Math.min(4, Math.floor(length / 5))
}

/**
 * Everywhere that a label may end in a line, with the fewest letters to put in, take out or change (Sellers' search:
 * beginning anywhere costs nothing).
 * @param most so many letters may be wrong.
 */
export function matchLabel(line: string, label: string, most: number): LabelMatch[] {
  if (label.length === 0 || line.length < label.length - most || !hasPartOf(line, label, most)) return []
  let costs = Array.from({ length: label.length + 1 }, (_, index) => index)
  let starts = costs.map(() => 0)
  const found: LabelMatch[] = []
  for (let place = 0; place < line.length; place++) {
    const nextCosts = [0]
    const nextStarts = [place + 1]
    for (let index = 1; index <= label.length; index++) {
      const change = (costs[index - 1] ?? 0) + (line[place] === label[index - 1] ? 0 : 1)
      const extra = (costs[index] ?? 0) + 1
      const lacking = (nextCosts[index - 1] ?? 0) + 1
      const least = Math.min(change, extra, lacking)
      nextCosts.push(least)
      nextStarts.push((least === change ? starts[index - 1] : least === extra ? starts[index] : nextStarts[index - 1]) ?? place)
    }
    costs = nextCosts
    starts = nextStarts
    const edits = costs[label.length] ?? most + 1
    if (edits <= most) found.push({ start: starts[label.length] ?? 0, end: place + 1, edits })
  }
  return found
}

/** Of a label cut into one part more than it may have wrong letters, one part at least stands in the line as it is. */
export function hasPartOf(line: string, label: string, most: number): boolean {
  const parts = most + 1
  // Asked for each label on each line of a document, so nothing is made on the way.
  for (let part = 0; part < parts; part++) {
    const start = Math.floor((part * label.length) / parts)
    const end = Math.floor(((part + 1) * label.length) / parts)
    if (line.includes(label.slice(start, end))) return true
  }
  return false
}
