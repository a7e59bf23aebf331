import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '#contract/contract.ts'
import { openOperations } from '../accounts/open-operations.ts'
import { compatPaths } from '../flyocr-compat/describe-routes.ts'
import { apiPrefix } from '../http/api-handler.ts'

type Document = Awaited<ReturnType<OpenAPIGenerator['generate']>>

/** The contract's own paths, and beside them those that other programs know. */
interface ServedDocument extends Omit<Document, 'paths'> {
  paths: Record<string, unknown>
}

const about = `Turns a picture of a document into a record that a person has verified. A failure answers with its status and \`{ code, message }\`.
Requests of another site’s pages are refused.

Without accounts a program on this computer needs no sign-in. With accounts it sends a token: an owner or admin adds a service
account under Settings, People, and makes a token of it, with as few rights as it needs. The token is shown once and begins
with \`cck_\`. It stands in a header, never in an address:

\`\`\`
curl https://papers.example.com/api/v1/records \\
  -H "Authorization: Bearer $COUNTERCHECK_TOKEN" \\
  -F file=@passport.jpg -F idempotencyKey="$(uuidgen)"
\`\`\`

A token that is wrong, was ended or has run out is answered with 401, and with 429 after many of them from one address; what
the token has no right to, with 403; what its account does not see, with 404. What the program does stands in the history
under the name of its service account. The FlyOCR-compatible addresses keep their own key, token and timestamp in the form:
[how a program made for FlyOCR is pointed here](/api/docs/flyocr-clients.md), with lines to try.`

const securitySchemes = {
  token: { type: 'http', scheme: 'bearer', description: 'A token of a service account: `Authorization: Bearer cck_…`' },
  session: { type: 'apiKey', in: 'cookie', name: 'countercheck.session_token', description: 'The session of somebody who signed in' },
} as const

/** The operations that need nothing say so. */
function openTheOpen({ paths = {} }: Document): void {
  for (const { method, path } of openOperations) {
    const described = Object.entries(paths[path] ?? {}).find(([name]) => name === method.toLowerCase())?.[1]
    if (typeof described === 'object') Object.assign(described, { security: [] })
  }
}

/** The OpenAPI document of all that stands in the contract. */
export async function createDocument(version: string): Promise<ServedDocument> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const document = await generator.generate(contract, {
    info: {
      title: 'Countercheck',
      version,
      description: about,
    },
    servers: [{ url: apiPrefix }],
    components: { securitySchemes },
    // The last: where accounts are off.
    security: [{ token: [] }, { session: [] }, {}],
  })
  openTheOpen(document)
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
