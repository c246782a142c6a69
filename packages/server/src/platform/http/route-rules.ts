import type { FastifyInstance, RouteOptions } from 'fastify'
import { problemResponses } from './problem.ts'

/** What a plugin of somebody else's registers under these addresses is public and describes itself. */
const FOREIGN = ['/api/v1/docs']

/** Every route of the app, for tests that walk them all. */
export type DeclaredRoute = { method: string; url: string; access: string }

/**
 * Stops the server at boot when a route does not say who may use it (`config.access`) or what it answers
 * (`schema.response`). Adds the problem responses to each.
 */
export function checkRoutes(app: FastifyInstance): DeclaredRoute[] {
  const routes: DeclaredRoute[] = []
  app.addHook('onRoute', (route: RouteOptions) => {
    const methods = [route.method].flat()
    if (FOREIGN.some((prefix) => route.url.startsWith(prefix))) {
      route.config = { ...route.config, access: 'public' }
      return
    }
    const name = `${methods.join(',')} ${route.url}`
    const access = route.config?.access
    if (!access) throw new Error(`route ${name}: config.access is missing`)
    const response = route.schema?.response as Record<string, unknown> | undefined
    if (!response || Object.keys(response).length === 0)
      throw new Error(`route ${name}: schema.response is missing`)
    route.schema = { ...route.schema, response: { ...problemResponses, ...response } }
    for (const method of methods) if (method !== 'HEAD') routes.push({ method, url: route.url, access })
  })
  return routes
}
