export { type CallIssue, formatIssue, type IssueCode, issueCodes } from './issue.ts'
export { CALL_FILE, loadCall, RULINGS_FILE, VOCABULARY_FILE } from './load-call.ts'
