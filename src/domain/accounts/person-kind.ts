/** Who works here: somebody who signs in, or a program that is let in by tokens (a service account). */
export const personKinds = ['person', 'service'] as const
export type PersonKind = (typeof personKinds)[number]
