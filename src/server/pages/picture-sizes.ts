/** Longest side in pixels of each size of a page's picture; null for as many as there are. */
export const pictureSizes = { full: null, display: 1600, thumbnail: 240 } as const
