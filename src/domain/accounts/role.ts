import { type Right, rights } from './right.ts'

/** As what somebody works here. */
export const roles = ['owner', 'admin', 'reviewer', 'operator', 'auditor'] as const
export type Role = (typeof roles)[number]

const captures = ['records.read', 'records.capture'] as const satisfies readonly Right[]
const reviews = [...captures, 'records.review', 'records.export', 'history.read'] as const satisfies readonly Right[]

/** Which role has which rights. */
export const rightsOfRole: Readonly<Record<Role, readonly Right[]>> = {
  owner: rights,
  admin: [...reviews, 'records.delete', 'settings.change', 'people.manage'],
  reviewer: reviews,
  operator: captures,
  auditor: ['history.read'],
}
