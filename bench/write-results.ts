import { mkdir, writeFile } from 'node:fs/promises'
import { arch, cpus, loadavg, platform } from 'node:os'

/** Keeps a run's figures as JSON in bench/results, with the machine that gave them. Returns the file's name. */
export async function writeResults(bench: string, figures: unknown): Promise<string> {
  const at = new Date().toISOString()
  const machine = {
    node: process.version,
    platform: `${platform()} ${arch()}`,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    load: loadavg()[0],
  }
  const folder = new URL('./results/', import.meta.url)
  const name = `${bench}-${at.replaceAll(/[:.]/g, '-')}.json`
  await mkdir(folder, { recursive: true })
  await writeFile(new URL(name, folder), JSON.stringify({ bench, at, machine, figures }, null, 1))
  return `bench/results/${name}`
}
