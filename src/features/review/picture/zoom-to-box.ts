interface Box {
  left: number
  top: number
  width: number
  height: number
}

interface View {
  positionX: number
  positionY: number
  scale: number
}

/** How much of the stage a box fills when a person comes near to it. */
const shareOfStage = { width: 0.7, height: 0.3 }
const nearest = 6

/** The view in which a box stands large in the middle of its stage. All in pixels of the screen; `view` is the one now. */
export function zoomToBox(box: Box, stage: Box, view: View): { x: number; y: number; scale: number } {
  const byWidth = (stage.width * shareOfStage.width) / Math.max(1, box.width)
  const byHeight = (stage.height * shareOfStage.height) / Math.max(1, box.height)
  const scale = Math.min(nearest, Math.max(view.scale, view.scale * Math.min(byWidth, byHeight)))
  const middle = { x: box.left + box.width / 2 - stage.left, y: box.top + box.height / 2 - stage.top }
  const onPaper = { x: (middle.x - view.positionX) / view.scale, y: (middle.y - view.positionY) / view.scale }
  return { x: stage.width / 2 - onPaper.x * scale, y: stage.height / 2 - onPaper.y * scale, scale }
}
