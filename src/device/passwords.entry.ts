/** The rules for new passwords, for app to fetch apart: nobody chooses one before login. */
export { judgePassword } from './users/passwordRules.ts';
