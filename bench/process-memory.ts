import { readdirSync, readFileSync } from 'node:fs'

function parentOf(pid: number): number | null {
  try {
    // The name in brackets may hold anything, so count from its end: state, then the parent.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}

function treeOf(root: number): number[] {
  const pids = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []))
  const parents = new Map(pids.map((pid) => [pid, parentOf(pid)]))
  const tree = new Set([root])
  for (let size = 0; size !== tree.size;) {
    size = tree.size
    for (const [pid, parent] of parents) if (parent !== null && tree.has(parent)) tree.add(pid)
  }
  return [...tree]
}

/** Kilobytes of its own, and its share of what it shares with others. */
function proportionalKb(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** Memory of a process and all it started, in MB: proportional set sizes, so that nothing counts twice. Linux only, else null. */
export function treeMemoryMb(root: number): number | null {
  if (process.platform !== 'linux') return null
  return treeOf(root).reduce((sum, pid) => sum + proportionalKb(pid), 0) / 1024
}

/** The most that the process itself ever held, in MB, by the kernel's own count; null elsewhere than on Linux. */
export function highWaterMb(pid: number): number | null {
  if (process.platform !== 'linux') return null
  const kb = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return kb === undefined ? null : Number(kb) / 1024
}

/** The largest memory of the tree seen while `work` runs, looking every 50 ms. */
export async function peakMemoryMb(root: number, work: () => Promise<void>): Promise<number | null> {
  let peak = treeMemoryMb(root)
  const timer = setInterval(() => {
    const now = treeMemoryMb(root)
    if (now !== null) peak = Math.max(peak ?? 0, now)
  }, 50)
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
  return peak
}
