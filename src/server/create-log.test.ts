import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const file = JSON.stringify(new URL('./create-log.ts', import.meta.url).href)

function logged(script: string): string {
  const { stderr, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--eval', `import(${file}).then(({ createLog }) => { const log = createLog('info'); ${script} })`],
    { encoding: 'utf8' },
  )
  expect(stdout).toBe('')
  return stderr
}

test('failures are told with their kind and place, on standard error', () => {
  const line = JSON.parse(logged(`log.error({ err: new RangeError('too far') }, 'a request failed')`))
  expect(line).toMatchObject({
    level: 50,
    msg: 'a request failed',
    err: { type: 'RangeError', message: 'too far', stack: expect.stringContaining('RangeError') },
  })
})

test('what PostgreSQL quotes of a row is left out', () => {
  const rowInDetail = `Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (name)=(ERIKSSON) already exists.', where: 'ERIKSSON' })`
  const valueInSentence = `Object.assign(new Error('invalid input syntax for type uuid: "ERIKSSON"'), { code: '22P02' })`
  const lines = logged(`log.error({ err: ${rowInDetail} }, 'x'); log.error({ err: ${valueInSentence} }, 'y')`)
  expect(lines).toContain('duplicate key')
  expect(lines).toContain('invalid input syntax for type uuid')
  expect(lines).not.toContain('ERIKSSON')
})
