export { DEMO_PASSWORD, DEMO_SIGN_INS } from './sign-ins.ts'
