import { isContractProcedure } from '@orpc/contract'
import { contract } from '#contract/contract.ts'
import { guardOf } from './guard-operation.ts'

/** The operations that need nothing of who asks; `path` as the contract has it. None of them has a part that changes. */
export const openOperations: readonly { method: string; path: string }[] = Object.entries(contract).flatMap(([resource, operations]) =>
  Object.entries(operations).flatMap(([name, operation]) => {
    if (!isContractProcedure(operation) || guardOf([resource, name]).needs !== 'nothing') return []
    const { method = 'GET', path = '' } = operation['~orpc'].route
    return [{ method, path }]
  }),
)
