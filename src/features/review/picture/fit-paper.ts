import type { ElementSize } from './use-element-size.ts'

/** The largest size with the page's proportions that leaves `margin` pixels around it in the stage. */
export function fitPaper(stage: ElementSize, page: ElementSize, margin: number): ElementSize {
  const width = Math.max(1, stage.width - 2 * margin)
  const height = Math.max(1, stage.height - 2 * margin)
  const scale = Math.min(width / page.width, height / page.height)
  return { width: page.width * scale, height: page.height * scale }
}

/** The page as it stands after that many quarter turns. */
export function turnedSize(page: ElementSize, quarterTurns: number): ElementSize {
  return quarterTurns % 2 === 0 ? page : { width: page.height, height: page.width }
}
