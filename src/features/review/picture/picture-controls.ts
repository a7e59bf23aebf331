/** What keys and buttons may do to the view of the picture. */
export interface PictureControls {
  zoomIn: () => void
  zoomOut: () => void
  fit: () => void
  /** To the focused field, and back to the whole picture. */
  toggleZoomToField: () => void
}
