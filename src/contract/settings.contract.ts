import { oc } from '@orpc/contract'
import { z } from 'zod'
import { ownCompanySchema } from '#domain/own-company.ts'

const tags = ['settings']
const settings = z.object({ ownCompany: ownCompanySchema })

/** What the owner sets for all who work here. */
export const settingsContract = {
  get: oc.route({ method: 'GET', path: '/settings', tags, summary: 'What is set' }).output(settings),
  setOwnCompany: oc
    .route({ method: 'PUT', path: '/settings/own-company', tags, summary: 'Say who receives the invoices: names and tax numbers' })
    .input(ownCompanySchema)
    .output(settings),
}
