/** Which line of which page; both from 0. */
export interface LinePlace {
  pageIndex: number
  line: number
}

/** The name under which a line is edited and judged as if it were a field: `text:0:12`. */
export function lineKey({ pageIndex, line }: LinePlace): string {
  return `text:${pageIndex}:${line}`
}

/** Null for what names no line. */
export function placeOfLineKey(key: string): LinePlace | null {
  const [, pageIndex, line] = /^text:(0|[1-9]\d{0,4}):(0|[1-9]\d{0,5})$/.exec(key) ?? []
  return pageIndex === undefined || line === undefined ? null : { pageIndex: Number(pageIndex), line: Number(line) }
}
