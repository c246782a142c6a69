import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { meQuery } from '../api/queries.ts'
import { queryClient } from '../api/query-client.ts'
import { texts } from '../i18n/index.ts'
import { root } from './root.ts'

/**
 * What is around every page behind sign-in; whoever is not signed in does that first. Its layout brings Ant Design, so it is
 * loaded only here.
 */
export const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  beforeLoad: async ({ location }) => {
    const me = await queryClient.ensureQueryData(meQuery)
    if (!me) throw redirect({ to: '/sign-in', search: { next: location.href } })
    return { me }
  },
  loader: texts('public', 'form'),
  component: lazyRouteComponent(() => import('../layouts/app-layout.tsx'), 'AppLayout'),
})

/** The beginning of such a page's route. */
export const appPage = <P extends string>(path: P) => ({ getParentRoute: () => app, path })
