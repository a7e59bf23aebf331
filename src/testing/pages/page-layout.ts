/** A line of print and where its baseline begins, or ends or has its middle, in pixels. */
export interface PageLine {
  text: string
  x: number
  y: number
  sizePx: number
  anchor?: 'start' | 'middle' | 'end'
  /** 400 is plain. */
  weight?: number
}

/** A page of print without a document type: every line stands where it is put and is never broken. */
export interface PageLayout {
  widthPx: number
  heightPx: number
  font: PageFont
  lines: readonly PageLine[]
}

export type PageFont = 'Inter Variable' | 'JetBrains Mono Variable' | 'Noto Sans SC Variable'
