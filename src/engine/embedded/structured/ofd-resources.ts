import { attributeOf, elementsAt, textAt, textOf, type XmlElement } from './xml-tree.ts'
import type { DrawnPicture } from '../drawn/drawn-page.ts'
import { type OfdPackage, resolvePath } from './ofd-package.ts'

/** What pages refer to by number. */
export interface OfdResources {
  pictures: ReadonlyMap<string, Pick<DrawnPicture, 'bytes' | 'mediaType'>>
  /** How lines and letters look. */
  looks: OfdLooks
}

export type OfdLooks = ReadonlyMap<string, XmlElement>

/** The look that objects of a layer have unless they say otherwise. */
export interface LookOfLayer {
  looks: OfdLooks
  /** Its number; '' for none. */
  look: string
}

export function ofdResources(ofd: OfdPackage): OfdResources {
  const files = elementsAt(ofd.document, 'CommonData/PublicRes|DocumentRes').map((each) => resolvePath(ofd.folder, textOf(each)))
  const all = files.flatMap((file) =>
    elementsAt(ofd.xml(file) ?? {}, 'Res').map((res) => ({ res, folder: resolvePath(ofd.folder, `${attributeOf(res, 'BaseLoc')}/`) })),
  )
  const pictures = all.flatMap(({ res, folder }) =>
    elementsAt(res, 'MultiMedias/MultiMedia').flatMap((media): [string, Pick<DrawnPicture, 'bytes' | 'mediaType'>][] => {
      const data = ofd.entry(resolvePath(folder, textAt(media, 'MediaFile')))
      const mediaType = data === null ? null : kindOf(data)
      return data === null || mediaType === null ? [] : [[attributeOf(media, 'ID'), { bytes: data, mediaType }]]
    }),
  )
  const looks = all.flatMap(({ res }) =>
    elementsAt(res, 'DrawParams/DrawParam').map((look): [string, XmlElement] => [attributeOf(look, 'ID'), look]),
  )
  return { pictures: new Map(pictures), looks: new Map(looks) }
}

/** Pictures that every browser shows; others, JBIG2 for one, are left out. */
function kindOf(data: Uint8Array): DrawnPicture['mediaType'] | null {
  if (data[0] === 0x89 && data[1] === 0x50) return 'image/png'
  return data[0] === 0xff && data[1] === 0xd8 ? 'image/jpeg' : null
}

export function lookOf({ looks, look }: LookOfLayer): XmlElement {
  return looks.get(look) ?? {}
}

/** The object's own colour, its layer's, or that of the look which the layer's is relative to. */
export function colourOf(object: XmlElement, name: 'FillColor' | 'StrokeColor', around: LookOfLayer): string {
  const look = lookOf(around)
  const base = around.looks.get(attributeOf(look, 'Relative')) ?? {}
  const [colour] = [object, look, base].flatMap((each) => elementsAt(each, name))
  const parts = attributeOf(colour, 'Value').split(/\s+/).map(Number)
  const [red = 0, green = red, blue = red] = parts.every(Number.isInteger) ? parts : []
  return `#${[red, green, blue].map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, '0')).join('')}`
}
