import type { FacePicture } from '#domain/face/seen-face.ts'
import type { ShownPicture } from './face-frame.tsx'
import { filterToMatch, type Light, lightOfPixels } from './match-light.ts'

/** Enough to say how light a face is. */
const side = 48

interface Lit {
  shown: ShownPicture
  seen: FacePicture | null
}

/** What makes the person as light as the document, over their faces where both show one. */
export function lightFilter(document: Lit, person: Lit): string | undefined {
  const [wanted, light] = [lightOf(document), lightOf(person)]
  return wanted === null || light === null ? undefined : filterToMatch(light, wanted)
}

function lightOf({ shown: { image, width, height }, seen }: Lit): Light | null {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const context = canvas.getContext('2d')
  if (context === null) return null
  const box = seen?.faces[seen.chosen ?? 0]?.box ?? { x: 0, y: 0, width: 1, height: 1 }
  context.drawImage(image, box.x * width, box.y * height, box.width * width, box.height * height, 0, 0, side, side)
  return lightOfPixels(context.getImageData(0, 0, side, side).data)
}
