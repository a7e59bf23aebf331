/** How the remote API is reached. Key and secret are never logged and never sent to the page. */
export interface FlyocrAccess {
  /** Without a slash at its end: `https://flyocr.com`. */
  url: string
  key: string
  secret: string
  /** The reference counts seconds, the vendor's own samples milliseconds. */
  timestampUnit: 'ms' | 's'
}
