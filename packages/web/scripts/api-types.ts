import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'

const HEAD =
  '// Made by `npm run -w @zhinan/web types` from the description that the server gives of itself.\n\n'

/**
 * The TypeScript of an OpenAPI document: what `src/api/generated/openapi.ts` holds. Without refusals, which are the same
 * everywhere and read as whatever comes (`src/api/problem.ts`), and without schemas that nothing else names.
 */
export async function apiTypes(document: object): Promise<string> {
  const ast = await openapiTS(withoutUnused(withoutRefusals(document as OpenAPI3)), {
    immutable: true,
    // What has a default need not be sent. In answers it is always there, and then the description requires it.
    defaultNonNullable: false,
  })
  return HEAD + astToString(ast)
}

function withoutRefusals(document: OpenAPI3): OpenAPI3 {
  return JSON.parse(JSON.stringify(document), (key, value) => {
    const refusal = /^[45](?:XX|\d\d)$/.test(key) && typeof value === 'object' && 'content' in value
    return refusal ? undefined : value
  })
}

/** Each schema is described as taken and as given, and most are only given. */
function withoutUnused(document: OpenAPI3): OpenAPI3 {
  const schemas = document.components?.schemas ?? {}
  const text = JSON.stringify(document)
  const used = Object.entries(schemas).filter(([name]) => text.includes(`"#/components/schemas/${name}"`))
  const rest = { ...document, components: { ...document.components, schemas: Object.fromEntries(used) } }
  return used.length < Object.keys(schemas).length ? withoutUnused(rest) : rest
}
