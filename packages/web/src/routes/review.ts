import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { texts } from '../i18n/index.ts'
import { readWhatIf } from '../pages/officer/selection/read-what-if.ts'
import { strings } from '../search.ts'
import { appPage } from './app-frame.ts'

/** Addresses of the review's pages: experts, draws, assignment, opinions, panels, selection. */
export const reviewRoutes = [
  createRoute({
    ...appPage('/calls/$call/conflicts'),
    loader: texts('recusal'),
    validateSearch: strings('track', 'expert', 'cursor'),
    component: lazyRouteComponent(
      () => import('../pages/officer/recusal/conflicts-page.tsx'),
      'ConflictsPage',
    ),
  }),
  createRoute({
    ...appPage('/calls/$call/selection'),
    loader: texts('selection', 'reviews', 'draws'),
    validateSearch: strings('track'),
    component: lazyRouteComponent(
      () => import('../pages/officer/selection/selection-page.tsx'),
      'SelectionPage',
    ),
  }),
  createRoute({
    ...appPage('/calls/$call/what-if'),
    loader: texts('selection'),
    validateSearch: readWhatIf,
    component: lazyRouteComponent(() => import('../pages/officer/selection/what-if-page.tsx'), 'WhatIfPage'),
  }),
  createRoute({
    ...appPage('/calls/$call/selections/$n'),
    loader: texts('selection', 'draws'),
    validateSearch: strings('track'),
    component: lazyRouteComponent(
      () => import('../pages/officer/selection/kept-page.tsx'),
      'KeptSelectionPage',
    ),
  }),
  createRoute({
    ...appPage('/calls/$call/review/members'),
    loader: texts('reviews', 'draws'),
    validateSearch: strings('track'),
    component: lazyRouteComponent(() => import('../pages/officer/review/members-page.tsx'), 'MembersPage'),
  }),
  createRoute({
    ...appPage('/calls/$call/review/assignments'),
    loader: texts('assign', 'reviews', 'recusal'),
    validateSearch: strings('track', 'only'),
    component: lazyRouteComponent(
      () => import('../pages/officer/review/assign/assignments-page.tsx'),
      'AssignmentsPage',
    ),
  }),
  createRoute({
    ...appPage('/calls/$call/review/proposals/new'),
    loader: texts('assign'),
    validateSearch: strings('track', 'follows'),
    component: lazyRouteComponent(
      () => import('../pages/officer/review/assign/new-proposal-page.tsx'),
      'NewProposalPage',
    ),
  }),
  createRoute({
    ...appPage('/calls/$call/review/proposals/$run'),
    loader: texts('assign', 'recusal', 'draws'),
    component: lazyRouteComponent(
      () => import('../pages/officer/review/assign/proposal-page.tsx'),
      'ProposalPage',
    ),
  }),
  createRoute({
    ...appPage('/calls/$call/review/rounds'),
    loader: texts('rounds', 'reviews'),
    component: lazyRouteComponent(() => import('../pages/officer/rounds/rounds-page.tsx'), 'RoundsPage'),
  }),
  createRoute({
    ...appPage('/calls/$call/review/rounds/$track'),
    loader: texts('rounds', 'draws'),
    component: lazyRouteComponent(() => import('../pages/officer/rounds/round-page.tsx'), 'RoundPage'),
  }),
  createRoute({
    ...appPage('/calls/$call/review/panels'),
    loader: texts('panels', 'reviews', 'draws'),
    validateSearch: strings('track'),
    component: lazyRouteComponent(() => import('../pages/officer/panels/panels-page.tsx'), 'PanelsPage'),
  }),
  createRoute({
    ...appPage('/calls/$call/review/meetings/$meeting'),
    loader: texts('panels', 'draws'),
    component: lazyRouteComponent(() => import('../pages/officer/panels/meeting-page.tsx'), 'MeetingPage'),
  }),
  createRoute({
    ...appPage('/calls/$call/review/meetings/$meeting/screen'),
    loader: texts('panels'),
    component: lazyRouteComponent(() => import('../pages/officer/panels/screen-page.tsx'), 'ScreenPage'),
  }),
  createRoute({
    ...appPage('/expert/meetings/$meeting'),
    loader: texts('panels', 'draws'),
    component: lazyRouteComponent(() => import('../pages/expert/meeting/meeting-page.tsx'), 'OwnMeetingPage'),
  }),
  createRoute({
    ...appPage('/expert/reviews'),
    loader: texts('scoring', 'panels'),
    component: lazyRouteComponent(() => import('../pages/expert/review/reviews-page.tsx'), 'ReviewsPage'),
  }),
  createRoute({
    ...appPage('/expert/reviews/$assignment'),
    loader: texts('scoring', 'experts'),
    component: lazyRouteComponent(() => import('../pages/expert/review/sheet-page.tsx'), 'SheetPage'),
  }),
  createRoute({
    ...appPage('/expert/invitations'),
    loader: texts('reviews', 'experts', 'draws'),
    component: lazyRouteComponent(() => import('../pages/expert/invitations-page.tsx'), 'InvitationsPage'),
  }),
  createRoute({
    ...appPage('/calls/$call/draws'),
    loader: texts('draws'),
    component: lazyRouteComponent(() => import('../pages/officer/draws/draws-page.tsx'), 'DrawsPage'),
  }),
  createRoute({
    ...appPage('/calls/$call/draws/new'),
    loader: texts('draws'),
    validateSearch: strings('follows'),
    component: lazyRouteComponent(() => import('../pages/officer/draws/new-draw-page.tsx'), 'NewDrawPage'),
  }),
  createRoute({
    ...appPage('/calls/$call/draws/$draw'),
    loader: texts('draws'),
    component: lazyRouteComponent(() => import('../pages/officer/draws/draw-page.tsx'), 'DrawPage'),
  }),
  createRoute({
    ...appPage('/experts'),
    loader: texts('experts'),
    validateSearch: strings('status', 'discipline', 'region', 'rank', 'unit', 'q', 'cursor'),
    component: lazyRouteComponent(() => import('../pages/officer/experts/experts-page.tsx'), 'ExpertsPage'),
  }),
  createRoute({
    ...appPage('/experts/new'),
    loader: texts('experts'),
    component: lazyRouteComponent(
      () => import('../pages/officer/experts/new-expert-page.tsx'),
      'NewExpertPage',
    ),
  }),
  createRoute({
    ...appPage('/experts/$id'),
    loader: texts('experts', 'staff'),
    component: lazyRouteComponent(() => import('../pages/officer/experts/expert-page.tsx'), 'ExpertPage'),
  }),
  createRoute({
    ...appPage('/expert/profile'),
    loader: texts('experts'),
    component: lazyRouteComponent(() => import('../pages/expert/profile-page.tsx'), 'ProfilePage'),
  }),
  createRoute({
    ...appPage('/calls/$call/pledges'),
    loader: texts('experts'),
    component: lazyRouteComponent(() => import('../pages/expert/pledges-page.tsx'), 'PledgesPage'),
  }),
] as const
