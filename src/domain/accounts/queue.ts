/** Groups of document types that a person may be limited to. What is no known type counts as `identity`, the most private one. */
export const queues = ['identity', 'cards', 'invoices', 'vehicles', 'texts', 'own-types'] as const
export type Queue = (typeof queues)[number]
