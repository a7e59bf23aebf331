import { type AnyContractRouter, type HTTPMethod, type HTTPPath, oc } from '@orpc/contract'
import { operationAddresses } from './operation-addresses.ts'

type Address = `${HTTPMethod} ${HTTPPath}`

const methods: ReadonlySet<string> = new Set<HTTPMethod>(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
const isMethod = (text: string | undefined): text is HTTPMethod => text !== undefined && methods.has(text)
const isPath = (text: string | undefined): text is HTTPPath => text?.startsWith('/') === true

function procedureAt(address: Address) {
  const [method, path] = address.split(' ')
  if (!isMethod(method) || !isPath(path)) throw new Error(`No address of an operation: ${address}`)
  return oc.route({ method, path })
}

function mapEach<Value, Result>(given: Readonly<Record<string, Value>>, change: (value: Value) => Result): Record<string, Result> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, change(value)]))
}

/** The contract without its schemas: enough to call every operation. */
export function contractAddresses(): AnyContractRouter {
  const resources: Readonly<Record<string, Readonly<Record<string, Address>>>> = operationAddresses
  return mapEach(resources, (addresses) => mapEach(addresses, procedureAt))
}
