import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { texts } from '../i18n/index.ts'
import { PublicLayout } from '../layouts/public-layout.tsx'
import { allStrings, strings } from '../search.ts'
import { root } from './root.ts'

// Nothing here may load Ant Design.
const open = createRoute({
  getParentRoute: () => root,
  id: 'public',
  component: PublicLayout,
  loader: texts('public'),
})
const openPage = <P extends string>(path: P) => ({ getParentRoute: () => open, path })
const account = { loader: texts('account') }

/** Addresses of the pages that anybody may see. */
export const publicRoutes = open.addChildren([
  createRoute({
    ...openPage('/'),
    component: lazyRouteComponent(() => import('../pages/public/calls-page.tsx'), 'CallsPage'),
  }),
  createRoute({
    ...openPage('/calls/$call'),
    component: lazyRouteComponent(() => import('../pages/public/call-page.tsx'), 'CallPage'),
  }),
  createRoute({
    ...openPage('/calls/$call/tracks/$track'),
    validateSearch: strings('rule'),
    component: lazyRouteComponent(() => import('../pages/public/track-page.tsx'), 'TrackPage'),
  }),
  createRoute({
    ...openPage('/calls/$call/rulings'),
    component: lazyRouteComponent(() => import('../pages/public/rulings-page.tsx'), 'RulingsPage'),
  }),
  createRoute({
    ...openPage('/calls/$call/can-apply'),
    validateSearch: allStrings,
    component: lazyRouteComponent(() => import('../pages/public/can-apply-page.tsx'), 'CanApplyPage'),
  }),
  createRoute({
    ...openPage('/draws/$draw'),
    loader: texts('draw'),
    component: lazyRouteComponent(() => import('../pages/public/draw-page.tsx'), 'PublicDrawPage'),
  }),
  createRoute({
    ...openPage('/receipts/$number'),
    validateSearch: strings('hash'),
    component: lazyRouteComponent(() => import('../pages/public/receipt-check-page.tsx'), 'ReceiptCheckPage'),
  }),
  createRoute({
    ...openPage('/sign-in'),
    ...account,
    validateSearch: strings('next', 'email'),
    component: lazyRouteComponent(() => import('../pages/account/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    ...openPage('/sign-up'),
    ...account,
    validateSearch: strings('next', 'email'),
    component: lazyRouteComponent(() => import('../pages/account/sign-up-page.tsx'), 'SignUpPage'),
  }),
  createRoute({
    ...openPage('/forgot-password'),
    ...account,
    validateSearch: strings('email'),
    component: lazyRouteComponent(
      () => import('../pages/account/forgot-password-page.tsx'),
      'ForgotPasswordPage',
    ),
  }),
  createRoute({
    ...openPage('/reset-password'),
    ...account,
    validateSearch: strings('token'),
    component: lazyRouteComponent(
      () => import('../pages/account/reset-password-page.tsx'),
      'ResetPasswordPage',
    ),
  }),
  createRoute({
    ...openPage('/verify-email'),
    ...account,
    validateSearch: strings('error', 'email'),
    component: lazyRouteComponent(() => import('../pages/account/verify-email-page.tsx'), 'VerifyEmailPage'),
  }),
  createRoute({
    ...openPage('/invitations/$token'),
    ...account,
    component: lazyRouteComponent(() => import('../pages/account/invitation-page.tsx'), 'InvitationPage'),
  }),
  createRoute({
    ...openPage('/first-admin'),
    ...account,
    validateSearch: strings('token'),
    component: lazyRouteComponent(() => import('../pages/account/first-admin-page.tsx'), 'FirstAdminPage'),
  }),
  createRoute({
    ...openPage('/demo/mailbox'),
    ...account,
    validateSearch: strings('to', 'mail'),
    component: lazyRouteComponent(() => import('../pages/account/mailbox-page.tsx'), 'MailboxPage'),
  }),
])
