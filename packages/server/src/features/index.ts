import type { CronEntry } from '../platform/jobs.ts'
import type { ServerParts } from '../platform/serve.ts'
import { authorize } from './access/service.ts'
import { appealRoutes } from './appeals/routes.ts'
import { printRoutes } from './applications/print-routes.ts'
import { RECEIPT_MAILS, receiptMailTasks } from './applications/receipt-mail.ts'
import { revisionRoutes } from './applications/revision-routes.ts'
import { REVISIONS_THIN, revisionTasks } from './applications/revisions.ts'
import { applicationRoutes } from './applications/routes.ts'
import { reviewAssignmentRoutes } from './assignments/routes.ts'
import { assignmentRunRoutes } from './assignments/run-routes.ts'
import { assignmentTasks } from './assignments/task.ts'
import { callRoutes } from './calls/routes.ts'
import { demoRoutes } from './demo/routes.ts'
import { drawRoutes } from './draws/routes.ts'
import { ownExpertRoutes } from './experts/own-routes.ts'
import { pledgeRoutes } from './experts/pledge-routes.ts'
import { expertRoutes } from './experts/routes.ts'
import { fileRoutes } from './files/routes.ts'
import { SCAN, scanTasks } from './files/scan-tasks.ts'
import { scannerRoutes } from './files/scanner-routes.ts'
import { TIDY, tidyTasks } from './files/tidy.ts'
import { uploadRoutes } from './files/upload-routes.ts'
import { firstAdminRoutes } from './first-admin/routes.ts'
import { historyRoutes } from './history/routes.ts'
import { importTasks } from './imports/jobs.ts'
import { importRoutes } from './imports/routes.ts'
import { latePermitRoutes } from './late/routes.ts'
import { COMPARE, likenessTasks } from './likeness/compare-task.ts'
import { likenessRoutes } from './likeness/routes.ts'
import { liveRoutes } from './live/routes.ts'
import { DIGESTS, digestTasks } from './mails/digest.ts'
import { mailRoutes } from './mails/routes.ts'
import { meRoutes } from './me/routes.ts'
import { noticeMailTasks } from './notices/mails.ts'
import { noticeRoutes } from './notices/routes.ts'
import { NOTICE_MAILS } from './notices/service.ts'
import { overviewRoutes } from './overview/routes.ts'
import { meetingRoutes } from './panels/meeting-routes.ts'
import { panelRoutes } from './panels/routes.ts'
import { PAPER_REMINDERS, paperTasks } from './paper/jobs.ts'
import { paperRoutes } from './paper/routes.ts'
import { paperUploadRoutes } from './paper/upload-routes.ts'
import { phraseRoutes } from './phrases/routes.ts'
import { receiptRoutes } from './receipts/routes.ts'
import { FIND_CONFLICTS, recusalTasks } from './recusal/find-task.ts'
import { recusalRoutes } from './recusal/routes.ts'
import { REMINDERS, reminderTasks } from './reminders/mails.ts'
import { reminderRoutes } from './reminders/routes.ts'
import { reviewRoutes } from './reviews/routes.ts'
import { REVIEW_CLOSED, REVIEW_DUE, roundTasks } from './rounds/mails.ts'
import { roundRoutes } from './rounds/routes.ts'
import { sanctionRoutes } from './sanctions/routes.ts'
import { sheetRoutes } from './scoring/routes.ts'
import { assignmentRoutes } from './screening/assignment-routes.ts'
import { DUE_MAILS, dueMailTasks } from './screening/due-mails.ts'
import { screeningRoutes } from './screening/routes.ts'
import { savedFilterRoutes } from './screening/saved-filters.ts'
import { SECOND_LOOK_MAILS, secondLookTasks } from './second-looks/mails.ts'
import { secondLookRoutes } from './second-looks/routes.ts'
import { selectionRoutes } from './selection/routes.ts'
import { selectionWorkbookRoutes } from './selection/workbook-routes.ts'
import { staffRoutes } from './staff/routes.ts'
import { teamRoutes } from './team/routes.ts'
import { PRESENCE_TIDY, teamTasks } from './team/tasks.ts'
import { threadRoutes } from './threads/routes.ts'
import { memberRoutes } from './units/member-routes.ts'
import { registryRoutes } from './units/registry-routes.ts'
import { unitRoutes } from './units/routes.ts'

/** Everything that the features bring to the platform: each feature's routes, tasks and times, by one line each. */
export const parts: ServerParts = {
  authorize,
  features: [
    callRoutes,
    noticeRoutes,
    latePermitRoutes,
    reminderRoutes,
    liveRoutes,
    meRoutes,
    mailRoutes,
    phraseRoutes,
    unitRoutes,
    memberRoutes,
    registryRoutes,
    sanctionRoutes,
    importRoutes,
    applicationRoutes,
    printRoutes,
    revisionRoutes,
    threadRoutes,
    teamRoutes,
    fileRoutes,
    uploadRoutes,
    scannerRoutes,
    paperRoutes,
    paperUploadRoutes,
    screeningRoutes,
    savedFilterRoutes,
    assignmentRoutes,
    appealRoutes,
    secondLookRoutes,
    drawRoutes,
    recusalRoutes,
    reviewRoutes,
    roundRoutes,
    panelRoutes,
    meetingRoutes,
    selectionRoutes,
    selectionWorkbookRoutes,
    sheetRoutes,
    reviewAssignmentRoutes,
    assignmentRunRoutes,
    overviewRoutes,
    likenessRoutes,
    receiptRoutes,
    expertRoutes,
    ownExpertRoutes,
    pledgeRoutes,
    staffRoutes,
    firstAdminRoutes,
    historyRoutes,
    demoRoutes,
  ],
  tasks: ({ config, keys }) => ({
    ...receiptMailTasks(config),
    ...noticeMailTasks(config),
    ...reminderTasks(config),
    ...digestTasks(config),
    ...dueMailTasks(config),
    ...secondLookTasks(config),
    ...revisionTasks,
    ...teamTasks,
    ...importTasks(config, keys),
    ...likenessTasks,
    ...recusalTasks,
    ...assignmentTasks,
    ...scanTasks(config),
    ...tidyTasks(config),
    ...paperTasks(config),
    ...roundTasks(config),
  }),
  cron: [
    ...[
      RECEIPT_MAILS,
      NOTICE_MAILS,
      REMINDERS,
      DIGESTS,
      COMPARE,
      FIND_CONFLICTS,
      SCAN,
      PAPER_REMINDERS,
      REVIEW_CLOSED,
    ].map((task): CronEntry => ({ task, match: '* * * * *' })),
    { task: PRESENCE_TIDY, match: '23 * * * *' },
    { task: TIDY, match: '29 * * * *' },
    // 08:05 in Shanghai
    { task: DUE_MAILS, match: '5 0 * * *' },
    { task: SECOND_LOOK_MAILS, match: '5 0 * * *' },
    { task: REVIEW_DUE, match: '5 0 * * *' },
    { task: REVISIONS_THIN, match: '41 19 * * *' },
  ],
}
