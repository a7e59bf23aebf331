/** What may be spent on a file that somebody else made. */
export interface FileLimits {
  /** On one page, or on looking at the file as a whole, in milliseconds. */
  pageMs: number
  /** On all pages of one file together. */
  fileMs: number
}

/**
 * The heaviest pages of the development files (maps, scans, forms) take 2 s on a busy machine, most 0.1 s; a file of 10 kB
 * can be made that takes minutes. All pages of an honest file of a hundred take less than one that hurts.
 */
export const usualFileLimits: FileLimits = { pageMs: 20_000, fileMs: 120_000 }

/** Of a thread's own objects: those of the densest page that is read take 100 MB; pixels and networks do not count in. */
export const mostHeapMegabytes = 768
