import type { Within } from '../database/within.ts'
import { type ChainedLine, dataHashOf, lineHashOf } from './chain-hash.ts'
import { isSignedBy } from './history-key.ts'
import { type SignedHead, listDestroyed, listLines, listSignatures } from './history-repository.ts'

export interface HistoryFault {
  /** The number of the line where it shows. */
  entry: number
  /**
   * `changed`: the line, or what it tells, is not what was written. `gone`: one or more lines before it are missing.
   * `emptied`: what it told is missing though its document was not destroyed. `cut`: lines up to this one were vouched
   * for and are not there. `rewritten`: another line was vouched for. `forged`: the signature is not of our key.
   */
  problem: 'changed' | 'gone' | 'emptied' | 'cut' | 'rewritten' | 'forged'
}

export interface HistoryReport {
  entries: number
  /** Where it does not add up, oldest first, `mostFaults` at most; none: every line is as it was written. */
  faults: HistoryFault[]
  /** Up to which line somebody vouches for it, and since when; null: for none. What came after can be cut off unseen. */
  signed: { entry: number; at: Date } | null
}

const linesAtOnce = 2000
/** One who changed all need not be told all. */
const mostFaults = 100

/**
 * Reads the whole history and computes it anew. `heads` are signed ones that were kept outside the database: they show
 * what whoever can write into the database may have cut or rewritten.
 */
export async function checkHistory(
  within: Within,
  { publicKey, heads }: { publicKey: string; heads: readonly SignedHead[] },
): Promise<HistoryReport> {
  const faults: HistoryFault[] = []
  const signed = [...(await listSignatures(within)), ...heads].toSorted((one, other) => one.eventId - other.eventId)
  const vouched = signed.filter((head) => isSignedBy(publicKey, head))
  for (const head of signed) if (!vouched.includes(head)) faults.push({ entry: head.eventId, problem: 'forged' })
  const { entries, last } = await checkLines(within, { faults, vouched })
  for (const { eventId } of vouched) if (eventId > last) faults.push({ entry: eventId, problem: 'cut' })
  const newest = vouched.findLast(({ eventId }) => eventId <= last)
  return {
    entries,
    faults: faults.toSorted((one, other) => one.entry - other.entry).slice(0, mostFaults),
    signed: newest ? { entry: newest.eventId, at: newest.at } : null,
  }
}

interface Known {
  /** By the record's id, the newest line that says that it was destroyed. */
  destroyed: ReadonlyMap<string, number>
  /** By the number of a line, the hash that somebody vouched for. */
  vouched: ReadonlyMap<number, string>
}

async function checkLines(
  within: Within,
  { faults, vouched }: { faults: HistoryFault[]; vouched: readonly SignedHead[] },
): Promise<{ entries: number; last: number }> {
  const known: Known = {
    destroyed: await listDestroyed(within),
    vouched: new Map(vouched.map(({ eventId, hash }) => [eventId, hash])),
  }
  let before: Before = { id: 0, hash: null }
  let entries = 0
  for (;;) {
    const lines = await listLines(within, before.id, linesAtOnce)
    if (lines.length === 0) return { entries, last: before.id }
    for (const line of lines) {
      const problem = problemOf(line, before, known)
      if (problem !== null && faults.length < mostFaults) faults.push({ entry: line.id, problem })
      before = line
    }
    entries += lines.length
  }
}

type Before = Pick<ChainedLine, 'id'> & { hash: string | null }

/** Held against what is stored of the line before, so that one fault is one fault and not all that comes after. */
function problemOf(line: ChainedLine, before: Before, known: Known): HistoryFault['problem'] | null {
  if (lineHashOf(before.hash, line) !== line.hash) return line.id > before.id + 1 ? 'gone' : 'changed'
  if ((known.vouched.get(line.id) ?? line.hash) !== line.hash) return 'rewritten'
  if (line.data === null) return wasDestroyed(line, known) ? null : 'emptied'
  return dataHashOf(line) === line.dataHash ? null : 'changed'
}

function wasDestroyed({ id, recordId }: ChainedLine, { destroyed }: Known): boolean {
  return recordId !== null && (destroyed.get(recordId) ?? 0) > id
}
