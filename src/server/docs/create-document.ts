import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '#contract/contract.ts'
import { compatPaths } from '../flyocr-compat/describe-routes.ts'
import { apiPrefix } from '../http/api-handler.ts'

type Document = Awaited<ReturnType<OpenAPIGenerator['generate']>>

/** The contract's own paths, and beside them those that other programs know. */
interface ServedDocument extends Omit<Document, 'paths'> {
  paths: Record<string, unknown>
}

/** The OpenAPI document of all that stands in the contract. */
export async function createDocument(version: string): Promise<ServedDocument> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const document = await generator.generate(contract, {
    info: {
      title: 'Countercheck',
      version,
      description:
        'Turns a picture of a document into a record that a person has verified. A failure answers with its status and `{ code, message }`. ' +
        'Requests of another site’s pages are refused; programs need no sign-in on this computer.',
    },
    servers: [{ url: apiPrefix }],
  })
  return { ...spellListsPlainly(document), paths: { ...document.paths, ...compatPaths } }
}

/** Lists in a query are sent as `?status=a&status=b`, not as the deep objects that the generator speaks of. */
function spellListsPlainly(document: Document): Document {
  const operations = Object.values(document.paths ?? {}).flatMap((path) => Object.values(path ?? {}))
  const parameters = operations.flatMap((operation) =>
    typeof operation === 'object' && 'parameters' in operation ? (operation.parameters ?? []) : [],
  )
  for (const parameter of parameters) {
    if ('style' in parameter && parameter.style === 'deepObject') Object.assign(parameter, { style: 'form', explode: true })
  }
  return document
}
