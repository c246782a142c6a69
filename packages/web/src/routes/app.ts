import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appTexts } from '../i18n/app-texts.ts'
import { addTexts, texts } from '../i18n/index.ts'
import { strings } from '../search.ts'
import { app, appPage } from './app-frame.ts'
import { reviewRoutes } from './review.ts'

addTexts(appTexts)

/** Addresses of the pages behind sign-in. */
export const appRoutes = app.addChildren([
  ...reviewRoutes,
  createRoute({
    ...appPage('/home'),
    loader: texts(
      'unit',
      'staff',
      'sanctions',
      'paper',
      'appeals',
      'second',
      'draws',
      'experts',
      'reviews',
      'scoring',
      'selection',
    ),
    validateSearch: strings('unit', 'call', 'start'),
    component: lazyRouteComponent(() => import('../pages/unit/home-page.tsx'), 'HomePage'),
  }),
  createRoute({
    ...appPage('/units/new'),
    loader: texts('unit'),
    component: lazyRouteComponent(() => import('../pages/unit/new-unit-page.tsx'), 'NewUnitPage'),
  }),
  createRoute({
    ...appPage('/units/$id'),
    loader: texts('unit', 'sanctions'),
    validateSearch: strings('tab'),
    component: lazyRouteComponent(() => import('../pages/unit/unit-page.tsx'), 'UnitPage'),
  }),
  createRoute({
    ...appPage('/account'),
    loader: texts('account'),
    component: lazyRouteComponent(() => import('../pages/account/account-page.tsx'), 'AccountPage'),
  }),
  createRoute({
    ...appPage('/units'),
    loader: texts('staff', 'unit'),
    validateSearch: strings('status', 'kind', 'region', 'q', 'cursor'),
    component: lazyRouteComponent(() => import('../pages/officer/units-page.tsx'), 'UnitsPage'),
  }),
  createRoute({
    ...appPage('/imports'),
    loader: texts('imports'),
    validateSearch: strings('kind'),
    component: lazyRouteComponent(() => import('../pages/officer/imports/imports-page.tsx'), 'ImportsPage'),
  }),
  createRoute({
    ...appPage('/imports/$id'),
    loader: texts('imports'),
    validateSearch: strings('outcome'),
    component: lazyRouteComponent(() => import('../pages/officer/imports/import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    ...appPage('/sanctions'),
    loader: texts('sanctions', 'staff'),
    validateSearch: strings('state', 'kind', 'q', 'unit', 'cursor'),
    component: lazyRouteComponent(
      () => import('../pages/officer/sanctions/sanctions-page.tsx'),
      'SanctionsPage',
    ),
  }),
  createRoute({
    ...appPage('/units/$id/verify'),
    loader: texts('staff', 'unit', 'sanctions'),
    component: lazyRouteComponent(() => import('../pages/officer/verify-unit-page.tsx'), 'VerifyUnitPage'),
  }),
  createRoute({
    ...appPage('/calls/$call/manage'),
    loader: texts('staff'),
    component: lazyRouteComponent(() => import('../pages/officer/manage-call-page.tsx'), 'ManageCallPage'),
  }),
  createRoute({
    ...appPage('/calls/$call/overview'),
    loader: texts('overview'),
    component: lazyRouteComponent(() => import('../pages/officer/overview-page.tsx'), 'OverviewPage'),
  }),
  createRoute({
    ...appPage('/calls/$call/deadline'),
    loader: texts('staff'),
    component: lazyRouteComponent(
      () => import('../pages/officer/deadline/deadline-page.tsx'),
      'DeadlinePage',
    ),
  }),
  createRoute({
    ...appPage('/calls/$call/paper'),
    loader: texts('paper', 'form'),
    validateSearch: strings('show', 'q', 'cursor'),
    component: lazyRouteComponent(() => import('../pages/officer/paper/paper-page.tsx'), 'PaperPage'),
  }),
  createRoute({
    ...appPage('/calls/$call/appeals'),
    loader: texts('appeals', 'form'),
    validateSearch: strings('show', 'cursor'),
    component: lazyRouteComponent(() => import('../pages/officer/appeals/appeals-page.tsx'), 'AppealsPage'),
  }),
  createRoute({
    ...appPage('/calls/$call/second-looks'),
    loader: texts('second', 'form'),
    validateSearch: strings('show', 'track', 'officer', 'sample', 'cursor', 'draw', 'outcome'),
    component: lazyRouteComponent(
      () => import('../pages/officer/second/second-looks-page.tsx'),
      'SecondLooksPage',
    ),
  }),
  createRoute({
    ...appPage('/second-looks/$look'),
    loader: texts('second', 'form'),
    component: lazyRouteComponent(() => import('../pages/officer/second/look-page.tsx'), 'LookPage'),
  }),
  createRoute({
    ...appPage('/calls/$call/phrases'),
    loader: texts('screening', 'form'),
    component: lazyRouteComponent(() => import('../pages/officer/phrases/phrases-page.tsx'), 'PhrasesPage'),
  }),
  createRoute({
    ...appPage('/staff'),
    loader: texts('staff', 'appeals'),
    component: lazyRouteComponent(() => import('../pages/admin/staff-page.tsx'), 'StaffPage'),
  }),
  createRoute({
    ...appPage('/history'),
    loader: texts('staff'),
    validateSearch: strings('call', 'subjectType', 'subjectId', 'actor', 'cursor'),
    component: lazyRouteComponent(() => import('../pages/supervisor/history-page.tsx'), 'HistoryPage'),
  }),
  createRoute({
    ...appPage('/messages'),
    loader: texts('messages'),
    validateSearch: strings('thread', 'state', 'call', 'track', 'unit', 'q'),
    component: lazyRouteComponent(() => import('../pages/messages/messages-page.tsx'), 'MessagesPage'),
  }),
  createRoute({
    ...appPage('/notices'),
    loader: texts('mails'),
    validateSearch: strings('kind', 'unread'),
    component: lazyRouteComponent(() => import('../pages/mails/notices-page.tsx'), 'NoticesPage'),
  }),
  createRoute({
    ...appPage('/account/mail'),
    loader: texts('mails'),
    component: lazyRouteComponent(() => import('../pages/mails/mail-settings-page.tsx'), 'MailSettingsPage'),
  }),
  createRoute({
    ...appPage('/mail-words'),
    loader: texts('mails'),
    validateSearch: strings('call', 'mail', 'locale'),
    component: lazyRouteComponent(() => import('../pages/mails/words-page.tsx'), 'MailWordsPage'),
  }),
  // Applications and screening
  createRoute({
    ...appPage('/applications/$id'),
    loader: texts('form', 'messages', 'paper', 'appeals'),
    validateSearch: strings('section', 'tab', 'field', 'revision', 'talk'),
    component: lazyRouteComponent(
      () => import('../pages/unit/application/application-page.tsx'),
      'ApplicationPage',
    ),
  }),
  createRoute({
    ...appPage('/applications/$id/receipt'),
    loader: texts('form'),
    component: lazyRouteComponent(() => import('../pages/unit/application/receipt-page.tsx'), 'ReceiptPage'),
  }),
  createRoute({
    ...appPage('/calls/$call/assignments'),
    loader: texts('screening', 'form'),
    component: lazyRouteComponent(
      () => import('../pages/officer/screening/assignments-page.tsx'),
      'AssignmentsPage',
    ),
  }),
  createRoute({
    ...appPage('/screening'),
    loader: texts('screening', 'form', 'sanctions', 'paper', 'second'),
    validateSearch: strings(
      'call',
      'track',
      'state',
      'region',
      'kind',
      'q',
      'sort',
      'ready',
      'similar',
      'sanctioned',
      'paper',
      'officer',
      'overdue',
      'cursor',
    ),
    component: lazyRouteComponent(() => import('../pages/officer/screening/queue-page.tsx'), 'QueuePage'),
  }),
  createRoute({
    ...appPage('/screening/$id'),
    loader: texts('screening', 'form', 'sanctions', 'messages', 'paper', 'appeals', 'second'),
    validateSearch: strings(
      'call',
      'track',
      'state',
      'region',
      'kind',
      'q',
      'sort',
      'ready',
      'similar',
      'sanctioned',
      'paper',
      'officer',
      'overdue',
      'tab',
      'talk',
    ),
    component: lazyRouteComponent(
      () => import('../pages/officer/screening/screening-page.tsx'),
      'ScreeningPage',
    ),
  }),
])
