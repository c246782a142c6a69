import { createRoute, createRouter, redirect, stringifySearchWith } from '@tanstack/react-router'
import { PublicFrame } from './layouts/public-layout.tsx'
import { ErrorPage } from './pages/public/error-page.tsx'
import { NotFoundPage } from './pages/public/not-found-page.tsx'
import type { appRoutes } from './routes/app.ts'
import { publicRoutes } from './routes/public.ts'
import { root } from './routes/root.ts'

const Nowhere = () => (
  <PublicFrame>
    <NotFoundPage />
  </PublicFrame>
)

/** Any other address. The pages behind sign-in are made known when one of them may be meant: public pages do without. */
const elsewhere = createRoute({
  getParentRoute: () => root,
  path: '$',
  beforeLoad: async ({ location }) => {
    if (complete) return
    const { appRoutes } = await import('./routes/app.ts')
    whole(appRoutes)
    complete = true
    router.setRoutes(router.buildRouteTree())
    throw redirect({ href: location.href, replace: true })
  },
  component: Nowhere,
})
let complete = false
const whole = (app: typeof appRoutes) => root.addChildren([publicRoutes, app, elsewhere])

/** The portal's addresses. */
export const router = createRouter({
  // Its type tells all addresses, that links are checked against.
  routeTree: root.addChildren([publicRoutes, elsewhere]) as unknown as ReturnType<typeof whole>,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: Nowhere,
  defaultPreload: 'intent',
  scrollRestoration: true,
  // Plain `?kind=x&n=1`, which people can read and shorten.
  stringifySearch: stringifySearchWith(JSON.stringify),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
