import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import { runTestServer } from '#testing/running-server.ts'

// What docs/flyocr-clients.md prints is run as it stands there, in bash, against the whole product on a port.
const run = promisify(execFile)
const page = await readFile(new URL('../../../docs/flyocr-clients.md', import.meta.url), 'utf8')
const blocks = [...page.matchAll(/^```bash\n(.*?)^```$/gms)].map(([, text = '']) => text)
const folder = await mkdtemp(join(tmpdir(), 'cc-guide-'))
afterAll(async () => rm(folder, { recursive: true, force: true }))

const publicFolder = fileURLToPath(new URL('../../../public', import.meta.url))
const { port } = await runTestServer({ engine: createEmbeddedEngine({ workers: 1 }), clientFolder: publicFolder })
const address = `http://localhost:${port}`
const api = async (method: string, path: string, body: object) =>
  (await fetch(`${address}/api/v1${path}`, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })).json()

const replySchema = z.object({
  message: z.object({ status: z.number() }).optional(),
  code: z.number().optional(),
  messageString: z.object({ status: z.string() }).optional(),
  cardsinfo: z.unknown().optional(),
  data: z.unknown().optional(),
})

/** Runs lines of the page with the three settings of a client; the answers, one a curl that prints. */
async function answersOf(lines: readonly string[], { key, secret }: { key: string; secret: string }) {
  const [settings = '', ...others] = lines
  const own = settings
    .replace(/^ADDRESS=.*$/m, `ADDRESS=${address}`)
    .replace(/^KEY=.*$/m, `KEY=${key}`)
    .replace(/^SECRET=.*$/m, `SECRET=${secret}`)
  const script = [own, ...others].join('\n').replace(/^(curl (?!.* -o ).*)$/gm, "$1 -w '\\n'")
  const { stdout } = await run('bash', ['-euc', script], { cwd: folder, maxBuffer: 50_000_000 })
  return stdout
    .trim()
    .split('\n')
    .map((line) => replySchema.parse(JSON.parse(line)))
}
const numberOf = ({ message, code, messageString }: z.infer<typeof replySchema>) => message?.status ?? code ?? messageString?.status

test('each command of the page works as it is printed', async () => {
  const made = z
    .object({ id: z.string(), key: z.string(), secret: z.string() })
    .parse(await api('POST', '/flyocr-clients', { name: 'Guide' }))
  await api('PUT', '/settings/faces', { isOn: true })
  const answers = await answersOf(blocks, made)
  expect(answers.map(numberOf)).toEqual([13, 13, 13, 0, 0, '2000', -1])
  const items = z.array(z.object({ items: z.array(z.object({ desc: z.string(), content: z.string() })) }))
  for (const { cardsinfo } of answers.slice(0, 3))
    expect(items.parse(cardsinfo)[0]?.items).toContainEqual(expect.objectContaining({ desc: 'Passport Number MRZ', content: 'L898902C3' }))
  expect(answers[4]?.data).toMatchObject([{ invoice: { invoiceType: 99 } }])
  const refused = await answersOf(blocks, { ...made, secret: 'another' })
  expect(refused.map(numberOf)).toEqual([-4, -4, -4, -4, -4, '-4', -4])
})

test('the page is served to whoever looks for it at the documents or in the settings', async () => {
  const response = await fetch(`${address}/api/docs/flyocr-clients.md`)
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await response.text()).toBe(page)
  expect(await (await fetch(`${address}/api/v1/openapi.json`)).text()).toContain('(/api/docs/flyocr-clients.md)')
})
