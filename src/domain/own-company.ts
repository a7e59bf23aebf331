import { z } from 'zod'

const longest = 200
const most = 50

/** Who receives the invoices, as set by the owner. */
export const ownCompanySchema = z.object({
  /** As suppliers write them: former and short ones too. */
  names: z.array(z.string().trim().min(1).max(longest)).max(most),
  taxIds: z.array(z.string().trim().min(1).max(longest)).max(most),
})
export type OwnCompany = z.infer<typeof ownCompanySchema>

export const nobody: OwnCompany = { names: [], taxIds: [] }
