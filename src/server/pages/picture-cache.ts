import type { RenderedPage } from '#engine/engine.ts'

/** Rendered pictures by key, the most recently used kept, never more bytes than the limit. */
export interface PictureCache {
  /** The picture under this key, made by `render` when it is not there. Several who ask at once wait for one rendering. */
  get: (key: string, render: () => Promise<RenderedPage>) => Promise<RenderedPage>
  /** Drops every picture whose key begins so; one that is being made is passed on and not kept. */
  forget: (prefix: string) => void
  bytes: () => number
}

/** Holds up to `maxBytes` of pictures. One that is larger than a quarter of that is passed on and not kept. */
export function createPictureCache(maxBytes: number): PictureCache {
  const kept = new Map<string, RenderedPage>()
  const underWay = new Map<string, Promise<RenderedPage>>()
  let bytes = 0

  const drop = (key: string) => {
    bytes -= kept.get(key)?.bytes.byteLength ?? 0
    kept.delete(key)
  }
  const keep = (key: string, picture: RenderedPage) => {
    if (picture.bytes.byteLength > maxBytes / 4) return
    kept.set(key, picture)
    bytes += picture.bytes.byteLength
    for (const oldest of kept.keys()) {
      if (bytes <= maxBytes) return
      drop(oldest)
    }
  }
  const renderOnce = async (key: string, render: () => Promise<RenderedPage>) => {
    const rendering = underWay.get(key) ?? render()
    underWay.set(key, rendering)
    try {
      const picture = await rendering
      if (underWay.get(key) === rendering && !kept.has(key)) keep(key, picture)
      return picture
    } finally {
      if (underWay.get(key) === rendering) underWay.delete(key)
    }
  }

  return {
    bytes: () => bytes,
    forget: (prefix) => {
      for (const key of [...kept.keys()].filter((each) => each.startsWith(prefix))) drop(key)
      for (const key of [...underWay.keys()].filter((each) => each.startsWith(prefix))) underWay.delete(key)
    },
    get: async (key, render) => {
      const picture = kept.get(key)
      if (!picture) return renderOnce(key, render)
      // Put last again: the map's order is the order of use.
      kept.delete(key)
      kept.set(key, picture)
      return picture
    },
  }
}
