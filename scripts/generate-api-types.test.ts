import { expect, test } from 'vitest'
import { apiTypes } from '../packages/web/scripts/api-types.ts'
import { apiDescription, compareApiTypes } from './generate-api-types.ts'

test("the portal's types are those of the server's routes: else run `npm run -w @zhinan/web types`", async () => {
  expect((await compareApiTypes()).same).toBe(true)
}, 30_000)

test('a member more in an answer changes the types; refusals and unnamed schemas do not', async () => {
  const described = (properties: object, schemas: object, refusal: object) => ({
    openapi: '3.1.0',
    info: { title: 'a', version: '1' },
    paths: {
      '/a': {
        get: {
          responses: {
            200: {
              description: '',
              content: { 'application/json': { schema: { type: 'object', properties } } },
            },
            '4XX': { description: '', content: { 'application/problem+json': { schema: refusal } } },
          },
        },
      },
    },
    components: { schemas },
  })
  const one = { one: { type: 'string' } }
  const plain = await apiTypes(described(one, {}, {}))
  const problem = { $ref: '#/components/schemas/Problem' }
  const more = { Problem: { $ref: '#/components/schemas/Inner' }, Inner: { type: 'string' } }
  expect(await apiTypes(described({ ...one, two: { type: 'number' } }, {}, {}))).not.toBe(plain)
  expect(await apiTypes(described(one, more, problem))).toBe(plain)
}, 30_000)

test('the description is whole: every feature has its routes in it', async () => {
  const { paths } = (await apiDescription()) as { paths: object }
  for (const path of [
    '/calls',
    '/me',
    '/units',
    '/applications',
    '/screening',
    '/staff',
    '/history',
    '/demo',
  ])
    expect(paths).toHaveProperty([`/api/v1${path}`])
}, 30_000)
