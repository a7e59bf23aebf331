import { expect, test } from 'vitest'
import { longestTasks } from './longest-task.ts'

const task = (ts: number, dur: number, tid = 1) => ({ name: 'ThreadControllerImpl::RunTask', ph: 'X', pid: 7, tid, ts, dur, tdur: dur / 2 })
const mark = (name: string, ts: number) => ({ name, ph: 'I', pid: 7, tid: 1, ts })

test('the longest task of the page’s own thread between two marks, the one that holds the first mark too', () => {
  const traceEvents = [
    task(0, 90_000),
    task(100_000, 4000),
    mark('shutter', 103_000),
    task(110_000, 9000),
    task(112_000, 50_000, 2),
    mark('shot-safe', 130_000),
    task(140_000, 70_000),
    task(299_000, 12_000),
    mark('shutter', 300_000),
    mark('shot-safe', 305_000),
    { name: 'metadata', ph: 'M' },
  ]
  const trace = Buffer.from(JSON.stringify({ traceEvents }))
  expect(longestTasks(trace, { from: 'shutter', to: 'shot-safe' })).toEqual([
    { wall: 9, cpu: 4.5 },
    { wall: 12, cpu: 6 },
  ])
})
