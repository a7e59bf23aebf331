/** What a request brings to an operation beside its input; accounts will stand here. */
export interface Context {
  /** Who asks, as events name them. */
  who: string
  /** Headers that the answer carries beside its own. */
  resHeaders?: Headers
}
