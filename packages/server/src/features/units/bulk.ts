export * from './bulk-read.ts'
export * from './bulk-write.ts'
export { checkUnit } from './check-input.ts'
export { inviteAll, type NewInvitation } from './invitations.ts'
