import { createRootRoute } from '@tanstack/react-router'
import { RootLayout } from '../layouts/root-layout.tsx'

// Components state their result (`: ReactNode`): their types would otherwise depend on the router's and it on theirs.
/** What is around every page. */
export const root = createRootRoute({ component: RootLayout })
