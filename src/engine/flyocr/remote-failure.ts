import type { RemoteOutcome } from '#domain/remote-outcome.ts'

/** A question about a face that was not answered: what became of it, in the words and numbers of the other end. */
export class RemoteFailure extends Error {
  readonly outcome: RemoteOutcome

  constructor(outcome: RemoteOutcome) {
    super(`the remote API: ${outcome.outcome}`)
    this.name = 'RemoteFailure'
    this.outcome = outcome
  }
}
