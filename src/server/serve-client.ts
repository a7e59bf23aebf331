/** The first client of the FlyOCR-compatible routes, and how far its timestamp may be off. */
export interface ServeClient {
  key: string
  secret: string
  windowSeconds: number
}
