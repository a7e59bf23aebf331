// Starts a built part of the product (`main` unless named), building first when what is built is missing or too old.
// `build` builds in any case, `fresh` only then, and neither starts anything.
// Plain JavaScript, because nothing has been built yet when it runs.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const stamp = join(root, 'dist', 'built')
const sources = ['src', 'public', 'index.html', 'package-lock.json', 'vite.config.ts']
const notBuilt = /\.(test|test-suite|spec)\.tsx?$/

/** When a file, or any file in a folder, was last changed; 0 when there is none. */
function lastChangeMs(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined || notBuilt.test(path)) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => lastChangeMs(join(path, name))))
}

function whyBuild() {
  if (!existsSync(stamp)) return 'nothing is built yet'
  const builtMs = statSync(stamp).mtimeMs
  return sources.some((source) => lastChangeMs(join(root, source)) > builtMs) ? 'the sources are newer than what was built' : null
}

function runVite(...args) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', ...args], { cwd: root, stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The build failed (exit code ${code}).`))))
  })
}

async function build() {
  const startedMs = performance.now()
  const startedAt = new Date()
  await Promise.all([runVite(), runVite('--ssr')])
  writeFileSync(stamp, '')
  // What was changed while it was being built is not in it.
  utimesSync(stamp, startedAt, startedAt)
  process.stdout.write(`Built in ${((performance.now() - startedMs) / 1000).toFixed(1)} s\n`)
}

const [entry = 'main', ...rest] = process.argv.slice(2)
const reason = entry === 'build' ? 'as asked' : whyBuild()
if (reason !== null) {
  process.stdout.write(`Building, because ${reason}\n`)
  await build()
}
if (entry !== 'build' && entry !== 'fresh') {
  process.argv = [process.argv[0], join(root, 'dist', 'server', `${entry}.js`), ...rest]
  await import(pathToFileURL(process.argv[1]).href)
}
