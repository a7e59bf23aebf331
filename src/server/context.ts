/** What a request brings to an operation beside its input: nothing yet; accounts will stand here. */
export interface Context {
  /** Who asks, as events name them. */
  who: string
}
