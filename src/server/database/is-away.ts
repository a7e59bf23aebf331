/** PostgreSQL's codes for stopping, starting and lost connections, and the system's for none at all. */
const awayCodes = /^(57P0[123]|08...|53300|ECONNREFUSED|ECONNRESET|EPIPE)$/

/** True for a failure that says only that the database cannot be reached now: trying again later may succeed. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  const noSocket = code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect'
  return awayCodes.test(code) || noSocket || error.message === 'Connection terminated unexpectedly' || isAway(error.cause)
}
