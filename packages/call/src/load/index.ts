/** Reading a call from its YAML files. Apart from the main entry, so that pages do not carry a YAML parser. */
export { type CallIssue, formatIssue, type IssueCode, issueCodes, type Place } from './issue.ts'
export { callJsonSchemas } from './json-schema.ts'
export { CALL_FILE, loadCall, RULINGS_FILE, VOCABULARY_FILE } from './load-call.ts'
