import type { AnyContractProcedure } from '@orpc/contract'
import { expect, it } from 'vitest'
import { contract } from '#contract/contract.ts'
import { operationAddresses } from './operation-addresses.ts'

const resources: readonly [string, Record<string, AnyContractProcedure>][] = Object.entries(contract)
const operations = resources.flatMap(([resource, procedures]) =>
  Object.entries(procedures).map(([name, procedure]) => ({ name: `${resource}.${name}`, route: procedure['~orpc'].route })),
)

it('the page knows the address of every operation of the contract, and of no other', () => {
  const known = Object.entries(operationAddresses).flatMap(([resource, addresses]) =>
    Object.entries(addresses).map(([name, address]) => [`${resource}.${name}`, address]),
  )
  expect(Object.fromEntries(known)).toEqual(
    Object.fromEntries(operations.map(({ name, route }) => [name, `${route.method} ${route.path}`])),
  )
})

it('no operation spreads its input or output in a way that the page would have to be told', () => {
  const told = operations.filter(({ route }) => route.inputStructure !== undefined || route.outputStructure !== undefined)
  expect(told.map(({ name }) => name)).toEqual([])
})
