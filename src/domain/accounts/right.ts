/** What somebody may do. Every operation of the contract names the one that it needs (`contract/operation-guards.ts`). */
export const rights = [
  /** Look at records, their pictures and their texts. */
  'records.read',
  /** Bring pictures in and put them in order: pages, turns, type, reference. */
  'records.capture',
  /** Correct, verify, reject, postpone, open again. */
  'records.review',
  'records.export',
  'records.delete',
  /** Who did what, and when. */
  'history.read',
  /** What holds for all who work here. */
  'settings.change',
  /** Who works here, and as what. */
  'people.manage',
  /** Whether anybody has to sign in at all. */
  'accounts.switch',
] as const
export type Right = (typeof rights)[number]
